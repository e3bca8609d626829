package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import rowreader.data.drawing.Stroke;
import rowreader.network.training.TrainingState;
import rowreader.viewmodel.reading.PlaybackModel;

/** A stroke of a real hand on a busy machine. */
class AppStrokeByHandTest extends ByHand {
    @Start
    void begin(Stage opened) throws Exception {
        open(opened);
    }

    private Bounds sheet() throws Exception {
        Node canvas = find("#drawing");
        return get(() -> {
            Bounds all = canvas.localToScreen(canvas.getLayoutBounds());
            double side = Math.min(all.getWidth(), all.getHeight());
            return new javafx.geometry.BoundingBox(
                    all.getMinX() + (all.getWidth() - side) / 2,
                    all.getMinY() + (all.getHeight() - side) / 2,
                    side,
                    side);
        });
    }

    /** Between two moves: faster than frames, as of a mouse and a quick hand. */
    private static final String BETWEEN_MOVES = "0.007";

    /** Corners, sharp ones and one to where it came from, in fractions of the sheet. */
    private static final double[][] CORNERS = {
        {0.22, 0.18},
        {0.74, 0.2},
        {0.38, 0.46},
        {0.78, 0.62},
        {0.3, 0.86},
        {0.24, 0.6},
        {0.62, 0.34},
        {0.24, 0.6},
        {0.82, 0.84}
    };

    /** From corner to corner in 200 moves, all of one length. */
    private static double[][] path() {
        double[] upTo = new double[CORNERS.length];
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] = upTo[i - 1] + Math.hypot(CORNERS[i][0] - CORNERS[i - 1][0], CORNERS[i][1] - CORNERS[i - 1][1]);
        }
        double[][] path = new double[200][];
        int leg = 1;
        for (int i = 0; i < path.length; i++) {
            double along = upTo[upTo.length - 1] * i / (path.length - 1);
            while (leg < upTo.length - 1 && along > upTo[leg]) {
                leg++;
            }
            double part = (along - upTo[leg - 1]) / (upTo[leg] - upTo[leg - 1]);
            double[] from = CORNERS[leg - 1];
            double[] to = CORNERS[leg];
            path[i] = new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
        }
        return path;
    }

    private Stroke draw() throws Exception {
        Bounds sheet = sheet();
        List<String> moves = new ArrayList<>();
        double[][] path = path();
        for (int i = 0; i < path.length; i++) {
            moves.add("mousemove");
            moves.add(Long.toString(Math.round(sheet.getMinX() + path[i][0] * sheet.getWidth())));
            moves.add(Long.toString(Math.round(sheet.getMinY() + path[i][1] * sheet.getHeight())));
            if (i == 0) {
                moves.addAll(List.of("mousedown", "1"));
            }
            moves.addAll(List.of("sleep", BETWEEN_MOVES));
        }
        moves.addAll(List.of("mouseup", "1"));
        hand.xdotool(moves.toArray(String[]::new));
        await(
                "the pen is up again",
                () -> !model().drawing().drawingProperty().get()
                        && model().drawing().getDigit() != null);
        return get(() -> model().drawing().getSource().drawing().strokes().get(0));
    }

    private static double distance(Stroke line, double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < line.size(); i++) {
            double dx = line.x(i) - line.x(i - 1);
            double dy = line.y(i) - line.y(i - 1);
            double along = ((x - line.x(i - 1)) * dx + (y - line.y(i - 1)) * dy) / Math.max(1e-12, dx * dx + dy * dy);
            double part = Math.max(0, Math.min(1, along));
            nearest = Math.min(nearest, Math.hypot(x - line.x(i - 1) - part * dx, y - line.y(i - 1) - part * dy));
        }
        return nearest;
    }

    @Test
    void aStrokeIsWholeWhileAllElseIsBusy() throws Exception {
        ready();
        List<Process> busy = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                busy.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            hand.key("p");
            await("training", () -> model().training().stateProperty().get() == TrainingState.TRAINING);
            // The first stroke of all: nothing that draws is compiled yet.
            Stroke drawn = draw();
            double[][] path = path();
            double[] end = path[path.length - 1];
            double pixel = 1.5 / sheet().getWidth();
            assertThat(drawn.size()).as("movements that arrived").isEqualTo(path.length);
            assertThat(Math.hypot(drawn.x(drawn.size() - 1) - end[0], drawn.y(drawn.size() - 1) - end[1]))
                    .as("where it ends")
                    .isLessThan(pixel);
            Stroke curve = drawn.smoothed(0.004);
            for (double[] point : path) {
                assertThat(distance(curve, point[0], point[1]))
                        .as("of the stroke's " + drawn.size() + " points from " + point[0] + ", " + point[1])
                        .isLessThan(0.02);
            }
            assertThat(model().training().stateProperty().get()).isEqualTo(TrainingState.TRAINING);
            assertThat(get(() -> model().playback().getTimestep())).isEqualTo(PlaybackModel.LAST_TIMESTEP);
        } finally {
            busy.forEach(Process::destroyForcibly);
        }
    }
}

package rowreader.view.lab.learning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Trace;
import rowreader.trace.lab.BeliefMatrix;
import rowreader.trace.lab.Snapshot;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TextWidth;
import rowreader.view.lab.ClassColours;
import rowreader.view.lab.RowsRegion;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.LearningModel;
import rowreader.viewmodel.lab.LearningModel.Past;

/** The readout after each row, from the first weights at the left to the newest at the right. */
final class LearningRegion extends RowsRegion<Trace> {
    /** What the colours say. */
    enum Colouring {
        PREDICTION,
        PROBABILITY
    }

    private static final double PICTURE_SHARE = 0.28;
    private static final double TALLEST = 3;
    private static final double FOOTER = 20;
    private static final double TEXT = 12;
    private static final double LABEL = 16;

    private final LearningModel learning;
    private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.PREDICTION);
    private final ObservableValue<Integer> trueLabel;
    private WritableImage cells;

    /** @param trueLabel of what is read, null if it is not known */
    LearningRegion(
            LearningModel learning,
            LabModel lab,
            ObservableValue<Integer> trueLabel,
            ObservableValue<Palette> palette) {
        super(lab.traceProperty(), lab.playback(), palette, PICTURE_SHARE, TALLEST, FOOTER);
        this.learning = learning;
        this.trueLabel = trueLabel;
        getStyleClass().add("learning-matrix");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("view.lab.learning.region"));
        repaintOn(learning.past().valueProperty(), learning.recalledProperty(), colouring, trueLabel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::goTo);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::goTo);
    }

    ObjectProperty<Colouring> colouringProperty() {
        return colouring;
    }

    private void goTo(MouseEvent event) {
        Past past = learning.past().getValue();
        if (past != null) {
            int snapshot = snapshotAt(event.getX(), past.snapshots().size());
            if (snapshot >= 0 && snapshot < past.snapshots().size()) {
                learning.goTo(past.snapshots(), snapshot);
            }
        }
    }

    private int snapshotAt(double x, int snapshots) {
        return (int) Math.floor((x - plotLeft()) / plotWidth() * snapshots);
    }

    @Override
    protected String explain(Trace shown, int row, double x) {
        Past past = learning.past().getValue();
        if (past == null) {
            return "";
        }
        BeliefMatrix beliefs = past.beliefs();
        int snapshot = snapshotAt(x, beliefs.snapshots());
        if (snapshot < 0 || snapshot >= beliefs.snapshots()) {
            return "";
        }
        int label = beliefs.prediction(snapshot, row);
        return Texts.get(
                "view.lab.learning.cell",
                beliefs.samples(snapshot),
                ReadingNames.line(shown.traversal(), row),
                past.className(label),
                Numbers.shown().percent(beliefs.probability(snapshot, row, label)));
    }

    @Override
    protected void paintPlot(GraphicsContext canvas, Trace shown) {
        Past past = learning.past().getValue();
        if (past == null) {
            return;
        }
        BeliefMatrix beliefs = past.beliefs();
        int label = followedLabel(past);
        boolean predictions = colouring.get() == Colouring.PREDICTION;
        paintTitle(
                canvas,
                predictions
                        ? Texts.get("view.lab.learning.predictions")
                        : Texts.get("view.lab.learning.probability-of", past.className(label)),
                plotLeft());
        paintCells(canvas, beliefs, predictions, label);
        if (predictions) {
            paintLabels(canvas, past);
        }
        paintSamples(canvas, beliefs);
        paintMoment(canvas, past);
    }

    /** The label whose probability is shown: the true one, if the network has a class for it, or else what it predicts now. */
    private int followedLabel(Past past) {
        Integer truth = trueLabel.getValue();
        return truth != null && truth < past.classNames().size()
                ? truth
                : past.beliefs().prediction(past.beliefs().snapshots() - 1, Digit.SIDE - 1);
    }

    private void paintCells(GraphicsContext canvas, BeliefMatrix beliefs, boolean predictions, int followed) {
        int snapshots = beliefs.snapshots();
        if (cells == null || cells.getWidth() != snapshots) {
            cells = new WritableImage(snapshots, Digit.SIDE);
        }
        PixelWriter writer = cells.getPixelWriter();
        for (int snapshot = 0; snapshot < snapshots; snapshot++) {
            for (int row = 0; row < Digit.SIDE; row++) {
                int label = predictions ? beliefs.prediction(snapshot, row) : followed;
                float probability = beliefs.probability(snapshot, row, label);
                Color full = predictions ? ClassColours.of(label) : colours().positive();
                // A guess among ten is pale, but not as pale as the paper.
                writer.setColor(
                        snapshot,
                        row,
                        colours().zero().interpolate(full, predictions ? 0.25 + 0.75 * probability : probability));
            }
        }
        canvas.setImageSmoothing(false);
        canvas.drawImage(cells, plotLeft(), rowTop(0), plotWidth(), bottom() - rowTop(0));
    }

    /** Every area of one prediction that has room is written on. */
    private void paintLabels(GraphicsContext canvas, Past past) {
        BeliefMatrix beliefs = past.beliefs();
        double columnWidth = plotWidth() / beliefs.snapshots();
        int lines = (int) Math.ceil(LABEL / rowHeight());
        Font font = colours().bold(LABEL);
        canvas.setFont(font);
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.CENTER);
        for (List<int[]> area : areas(beliefs)) {
            int[] centre = roomiest(area, beliefs);
            int label = beliefs.prediction(centre[0], centre[1]);
            String name = past.className(label);
            int columns = (int) Math.ceil(Math.max(LABEL * 0.8, TextWidth.of(name, font) + 4) / columnWidth);
            if (isAll(beliefs, label, centre, columns, lines)) {
                canvas.setFill(
                        beliefs.probability(centre[0], centre[1], label) > 0.5
                                ? ClassColours.textOn(label)
                                : colours().text());
                PaintedText.paint(canvas, name, plotLeft() + (centre[0] + 0.5) * columnWidth, rowMiddle(centre[1]));
            }
        }
    }

    /** Cells {snapshot, row} that hang together and have the same prediction. */
    private static List<List<int[]>> areas(BeliefMatrix beliefs) {
        boolean[][] seen = new boolean[beliefs.snapshots()][Digit.SIDE];
        List<List<int[]>> areas = new ArrayList<>();
        for (int snapshot = 0; snapshot < seen.length; snapshot++) {
            for (int row = 0; row < Digit.SIDE; row++) {
                if (!seen[snapshot][row]) {
                    areas.add(areaFrom(snapshot, row, beliefs, seen));
                }
            }
        }
        return areas;
    }

    private static List<int[]> areaFrom(int snapshot, int row, BeliefMatrix beliefs, boolean[][] seen) {
        int label = beliefs.prediction(snapshot, row);
        List<int[]> area = new ArrayList<>();
        Deque<int[]> waiting = new ArrayDeque<>();
        waiting.add(new int[] {snapshot, row});
        seen[snapshot][row] = true;
        while (!waiting.isEmpty()) {
            int[] cell = waiting.remove();
            area.add(cell);
            int[][] neighbours = {
                {cell[0] - 1, cell[1]}, {cell[0] + 1, cell[1]}, {cell[0], cell[1] - 1}, {cell[0], cell[1] + 1}
            };
            for (int[] next : neighbours) {
                boolean inside = next[0] >= 0 && next[0] < seen.length && next[1] >= 0 && next[1] < Digit.SIDE;
                if (inside && !seen[next[0]][next[1]] && beliefs.prediction(next[0], next[1]) == label) {
                    seen[next[0]][next[1]] = true;
                    waiting.add(next);
                }
            }
        }
        return area;
    }

    /** The cell of an area nearest to its middle. */
    private static int[] roomiest(List<int[]> area, BeliefMatrix beliefs) {
        double snapshot = area.stream().mapToInt(cell -> cell[0]).average().orElseThrow();
        double row = area.stream().mapToInt(cell -> cell[1]).average().orElseThrow();
        double shape = (double) Digit.SIDE / beliefs.snapshots();
        return area.stream()
                .min((a, b) -> Double.compare(
                        Math.hypot((a[0] - snapshot) * shape, a[1] - row),
                        Math.hypot((b[0] - snapshot) * shape, b[1] - row)))
                .orElseThrow();
    }

    private static boolean isAll(BeliefMatrix beliefs, int label, int[] centre, int columns, int lines) {
        return IntStream.rangeClosed(centre[0] - columns / 2, centre[0] + columns / 2)
                .allMatch(snapshot -> IntStream.rangeClosed(centre[1] - lines / 2, centre[1] + lines / 2)
                        .allMatch(row -> snapshot >= 0
                                && snapshot < beliefs.snapshots()
                                && row >= 0
                                && row < Digit.SIDE
                                && beliefs.prediction(snapshot, row) == label));
    }

    private void paintSamples(GraphicsContext canvas, BeliefMatrix beliefs) {
        double y = footerMiddle();
        canvas.setFont(colours().font(TEXT));
        canvas.setFill(colours().muted());
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.LEFT);
        PaintedText.paint(canvas, samples(beliefs.samples(0)), plotLeft(), y);
        String what = Texts.get("view.lab.learning.samples");
        Font font = colours().font(TEXT);
        String most = samples(beliefs.samples(beliefs.snapshots() - 1));
        if (TextWidth.of(what, font) + 2 * TextWidth.of(most, font) + 2 * font.getSize() <= plotWidth()) {
            canvas.setTextAlign(TextAlignment.CENTER);
            PaintedText.paint(canvas, what, plotLeft() + plotWidth() / 2, y);
        }
        canvas.setTextAlign(TextAlignment.RIGHT);
        PaintedText.paint(canvas, most, plotLeft() + plotWidth(), y);
    }

    private static String samples(long samples) {
        return Numbers.shown().count(samples);
    }

    private void paintMoment(GraphicsContext canvas, Past past) {
        Snapshot recalled = learning.recalledProperty().get();
        int moment = recalled == null
                ? past.snapshots().size() - 1
                : past.snapshots().indexOf(recalled);
        if (moment >= 0) {
            double columnWidth = plotWidth() / past.snapshots().size();
            canvas.setStroke(colours().accent());
            canvas.setLineWidth(2);
            canvas.strokeRect(
                    plotLeft() + moment * columnWidth, rowTop(0), Math.max(2, columnWidth), bottom() - rowTop(0));
        }
    }
}

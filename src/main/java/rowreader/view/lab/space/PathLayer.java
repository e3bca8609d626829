package rowreader.view.lab.space;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import rowreader.trace.lab.StateSpace.Neighbour;
import rowreader.trace.lab.StateSpace.Point;
import rowreader.view.PaintedRegion;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.SpacedTexts;
import rowreader.viewmodel.lab.TrajectoryModel;
import rowreader.viewmodel.lab.TrajectoryModel.Path;
import rowreader.viewmodel.reading.PlaybackModel;

/** The way of the hidden state up to the row being read, over the map. */
final class PathLayer extends PaintedRegion {
    private static final int NUMBER_EVERY = 7;
    private static final double DOT = 4;
    private static final double HERE = 9;

    private final ObservableValue<Path> path;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;

    PathLayer(TrajectoryModel model, ObservableValue<Palette> palette) {
        path = model.pathProperty();
        playback = model.playback();
        this.palette = palette;
        setMouseTransparent(true);
        repaintOn(path, playback.timestepProperty(), palette);
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Path shown = path.getValue();
        if (shown == null) {
            return;
        }
        Palette colours = palette.getValue();
        PlaneScale scale = PlaneScale.of(shown.plane(), width, height);
        List<Point> points = shown.path();
        int read = Math.min(playback.getTimestep(), points.size() - 1);
        // A light line under a dark one stays visible over the numerals.
        strokePath(canvas, scale, points, read, 6, colours.background().deriveColor(0, 1, 1, 0.85));
        strokePath(canvas, scale, points, read, 2.5, colours.accent());
        canvas.setFill(colours.accent());
        for (int row = 0; row <= read; row++) {
            canvas.fillOval(scale.x(points.get(row)) - DOT / 2, scale.y(points.get(row)) - DOT / 2, DOT, DOT);
        }
        double x = scale.x(points.get(read));
        double y = scale.y(points.get(read));
        paintNumbers(canvas, scale, points, read, colours);
        circleNeighbours(canvas, shown, read, scale, colours);
        canvas.setFill(colours.accent());
        canvas.fillOval(x - HERE, y - HERE, 2 * HERE, 2 * HERE);
        canvas.setStroke(colours.background());
        canvas.setLineWidth(2);
        canvas.strokeOval(x - HERE, y - HERE, 2 * HERE, 2 * HERE);
        canvas.setFill(colours.background());
        canvas.setFont(colours.bold(11));
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.CENTER);
        PaintedText.paint(canvas, Integer.toString(read + 1), x, y);
    }

    /** Where the path winds, the later rows are numbered. */
    private static void paintNumbers(
            GraphicsContext canvas, PlaneScale scale, List<Point> points, int read, Palette colours) {
        canvas.setFont(colours.bold(12));
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.BOTTOM);
        canvas.setStroke(colours.background());
        canvas.setLineWidth(3);
        SpacedTexts numbers = new SpacedTexts(canvas);
        numbers.keepFree(scale.x(points.get(read)) - HERE, scale.y(points.get(read)) - HERE, 2 * HERE, 2 * HERE);
        for (int row = read - 1; row >= 0; row--) {
            if (row % NUMBER_EVERY == 0) {
                numbers.paintRimmed(
                        Integer.toString(row + 1), scale.x(points.get(row)) + 4, scale.y(points.get(row)) - 2);
            }
        }
    }

    private static void strokePath(
            GraphicsContext canvas, PlaneScale scale, List<Point> points, int read, double lineWidth, Color colour) {
        canvas.setStroke(colour);
        canvas.setLineWidth(lineWidth);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        canvas.beginPath();
        canvas.moveTo(scale.x(points.get(0)), scale.y(points.get(0)));
        for (int row = 1; row <= read; row++) {
            canvas.lineTo(scale.x(points.get(row)), scale.y(points.get(row)));
        }
        canvas.stroke();
    }

    /** Only after the last row: the map shows where digits end, not where they were before. */
    private static void circleNeighbours(
            GraphicsContext canvas, Path shown, int read, PlaneScale scale, Palette colours) {
        if (read < shown.path().size() - 1) {
            return;
        }
        canvas.setStroke(colours.text());
        canvas.setLineWidth(1.5);
        for (Neighbour neighbour : shown.neighbours().get(read)) {
            Point end = shown.plane().ends().get(neighbour.index());
            canvas.strokeOval(scale.x(end) - 8, scale.y(end) - 8, 16, 16);
        }
    }
}

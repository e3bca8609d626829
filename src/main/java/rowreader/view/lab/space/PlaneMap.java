package rowreader.view.lab.space;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.trace.lab.StateSpace.Point;
import rowreader.view.PaintedRegion;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.lab.ClassColours;
import rowreader.viewmodel.lab.TrajectoryModel;
import rowreader.viewmodel.lab.TrajectoryModel.Plane;

/**
 * Where the test digits end, each as its numeral, or where classes have longer names as a dot, in the colour of its class. Painted apart from the path, which changes
 * with every row.
 */
final class PlaneMap extends PaintedRegion {
    private static final double SMALLEST_TEXT = 9;
    private static final double LARGEST_TEXT = 14;
    private static final double TEXT_OF_WIDTH = 1 / 60.0;

    private final ObservableValue<Plane> plane;
    private final ObservableValue<Palette> palette;

    PlaneMap(TrajectoryModel model, ObservableValue<Palette> palette) {
        plane = model.planeProperty();
        this.palette = palette;
        repaintOn(plane, palette);
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Palette colours = palette.getValue();
        canvas.setStroke(colours.grid());
        canvas.strokeRect(0.5, 0.5, width - 1, height - 1);
        Plane shown = plane.getValue();
        if (shown == null) {
            return;
        }
        PlaneScale scale = PlaneScale.of(shown, width, height);
        canvas.setFont(colours.font(Math.max(SMALLEST_TEXT, Math.min(LARGEST_TEXT, width * TEXT_OF_WIDTH))));
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.CENTER);
        List<Point> ends = shown.ends();
        boolean numerals = shown.classNames().stream().allMatch(name -> name.length() <= 2);
        for (int index = 0; index < ends.size(); index++) {
            int label = shown.space().label(index);
            Color colour = ClassColours.of(label).interpolate(colours.text(), 0.15);
            canvas.setFill(colour.deriveColor(0, 1, 1, 0.75));
            if (numerals) {
                PaintedText.paint(canvas, shown.className(label), scale.x(ends.get(index)), scale.y(ends.get(index)));
            } else {
                canvas.fillOval(scale.x(ends.get(index)) - 2, scale.y(ends.get(index)) - 2, 4, 4);
            }
        }
        if (!numerals) {
            paintNames(canvas, shown, scale, colours);
        }
    }

    /** Where names are too long to be written for every digit: each in the middle of its class. */
    private static void paintNames(GraphicsContext canvas, Plane shown, PlaneScale scale, Palette colours) {
        canvas.setFont(colours.bold(LARGEST_TEXT));
        canvas.setStroke(colours.background());
        canvas.setLineWidth(3);
        for (int each = 0; each < shown.classNames().size(); each++) {
            int label = each;
            List<Point> ends = IntStream.range(0, shown.ends().size())
                    .filter(index -> shown.space().label(index) == label)
                    .mapToObj(shown.ends()::get)
                    .toList();
            if (!ends.isEmpty()) {
                double x = ends.stream().mapToDouble(scale::x).average().orElseThrow();
                double y = ends.stream().mapToDouble(scale::y).average().orElseThrow();
                canvas.setFill(ClassColours.of(label).interpolate(colours.text(), 0.4));
                PaintedText.paintRimmed(canvas, shown.className(label), x, y);
            }
        }
    }
}

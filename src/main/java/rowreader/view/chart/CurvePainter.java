package rowreader.view.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.viewmodel.curve.Curve;
import rowreader.viewmodel.curve.Range;

/** Paints what changes: the curves, and what the pointer marks. Takes time in proportion to the pixel columns. */
final class CurvePainter {
    /** Opacity of what every single measurement is painted with. */
    static final double PALE = 0.3;

    /** A thin line needs more than an area to be as visible. */
    private static final double PALE_LINE = 0.5;

    private static final double LINE = 2.5;
    private static final double[] DASHES = {7, 5};
    /** So that a line at the top, such as 100 %, is not cut. */
    private static final double OVERSHOOT = 3;

    /** Width of a character, of its height. */
    private static final double NUMERAL = 0.62;

    private static final double EXACT_LINE = 1.5;
    private static final double MARK_RADIUS = 6;
    /** Nearer than this, in pixels, marks would hide one another. */
    private static final double MARK_SPACING = 2.5 * MARK_RADIUS;

    private CurvePainter() {}

    static void paint(GraphicsContext g, Frame frame, Palette palette, List<Series> series) {
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        g.save();
        g.beginPath();
        // On whole pixels: any other clip would be painted through a mask.
        g.rect(
                frame.left(),
                frame.top() - OVERSHOOT,
                frame.x().length(),
                frame.y().length() + OVERSHOOT);
        g.clip();
        g.setLineJoin(StrokeLineJoin.BEVEL);
        for (Series one : series) {
            Curve curve = one.curve();
            // The neighbours on both sides, so that lines run to the edge.
            int from = Math.max(0, firstShown(curve, frame) - 1);
            int to = Math.min(curve.size(), afterShown(curve, frame) + 1);
            if (from < to) {
                Color color = one.color().apply(palette);
                switch (one.style()) {
                    case SMOOTHED -> paintSmoothed(g, frame, curve, from, to, color);
                    case LINE -> paintLine(g, frame, curve, from, to, color);
                    case DASHED -> {
                        g.setLineDashes(DASHES);
                        paintLine(g, frame, curve, from, to, color);
                        g.setLineDashes();
                    }
                    case MARKED -> paintExact(g, frame, curve, from, to, color);
                }
            }
        }
        g.restore();
        // Unclipped: a mark at 100 %, or of the last sample, is not cut in two.
        for (Series one : series) {
            if (one.style() == Series.Style.MARKED) {
                paintMarks(g, frame, one.curve(), one.color().apply(palette), palette.background());
            }
        }
        paintBadges(g, frame, palette, series);
    }

    private static int firstShown(Curve curve, Frame frame) {
        return curve.indexAtOrAfter(frame.x().from());
    }

    private static int afterShown(Curve curve, Frame frame) {
        return curve.indexAtOrAfter(Math.nextUp(frame.x().to()));
    }

    private static void paintSmoothed(GraphicsContext g, Frame frame, Curve curve, int from, int to, Color color) {
        Envelope envelope = Envelope.of(curve, from, to, frame.x(), frame.pixel());
        Color pale = color.deriveColor(0, 1, 1, PALE);
        if (to - from > envelope.columns() * 1.5) {
            paintBand(g, frame, curve, envelope, pale);
        } else {
            g.setStroke(color.deriveColor(0, 1, 1, PALE_LINE));
            g.setLineWidth(1.25);
            strokePoints(g, frame, curve, from, to);
        }
        paintLine(g, frame, curve, envelope, color);
    }

    private static void paintLine(GraphicsContext g, Frame frame, Curve curve, int from, int to, Color color) {
        paintLine(g, frame, curve, Envelope.of(curve, from, to, frame.x(), frame.pixel()), color);
    }

    /** Through the smoothed values. */
    private static void paintLine(GraphicsContext g, Frame frame, Curve curve, Envelope envelope, Color color) {
        if (curve.size() == 1) {
            // A line needs two points.
            paintDot(g, frame.x().pixel(curve.x(0)), frame.y().pixel(curve.smoothed(0)), LINE, color);
            return;
        }
        int columns = envelope.columns();
        double[] xs = new double[columns];
        double[] ys = new double[columns];
        for (int column = 0; column < columns; column++) {
            int point = envelope.lastPoint(column);
            xs[column] = frame.x().pixel(curve.x(point));
            ys[column] = frame.y().pixel(curve.smoothed(point));
        }
        g.setStroke(color);
        g.setLineWidth(LINE);
        g.strokePolyline(xs, ys, columns);
    }

    /** From the smallest to the largest value of every pixel column. */
    private static void paintBand(GraphicsContext g, Frame frame, Curve curve, Envelope envelope, Color color) {
        int columns = envelope.columns();
        double[] xs = new double[2 * columns];
        double[] ys = new double[2 * columns];
        for (int column = 0; column < columns; column++) {
            Range range = envelope.range(curve, column);
            double top = frame.y().pixel(range.max());
            int mirrored = 2 * columns - 1 - column;
            xs[column] = envelope.left()[column] + frame.pixel() / 2;
            xs[mirrored] = xs[column];
            ys[column] = top;
            ys[mirrored] = Math.max(frame.y().pixel(range.min()), top + frame.pixel());
        }
        g.setFill(color);
        g.fillPolygon(xs, ys, 2 * columns);
    }

    private static void strokePoints(GraphicsContext g, Frame frame, Curve curve, int from, int to) {
        double[] xs = new double[to - from];
        double[] ys = new double[to - from];
        for (int i = from; i < to; i++) {
            xs[i - from] = frame.x().pixel(curve.x(i));
            ys[i - from] = frame.y().pixel(curve.value(i));
        }
        g.strokePolyline(xs, ys, to - from);
    }

    private static void paintExact(GraphicsContext g, Frame frame, Curve curve, int from, int to, Color color) {
        Envelope envelope = Envelope.of(curve, from, to, frame.x(), frame.pixel());
        if (to - from > envelope.columns()) {
            paintBand(g, frame, curve, envelope, color);
        } else {
            g.setStroke(color);
            g.setLineWidth(EXACT_LINE);
            strokePoints(g, frame, curve, from, to);
        }
    }

    /** Marks every point, or, where they would hide one another, the last only. */
    private static void paintMarks(GraphicsContext g, Frame frame, Curve curve, Color color, Color background) {
        int from = firstShown(curve, frame);
        int to = afterShown(curve, frame);
        boolean crowded = (to - from) * MARK_SPACING > frame.x().length();
        for (int i = crowded ? to - 1 : from; i < to; i++) {
            paintMark(g, frame, curve, i, color, background);
        }
    }

    private static void paintMark(
            GraphicsContext g, Frame frame, Curve curve, int point, Color color, Color background) {
        double x = frame.x().pixel(curve.x(point));
        double y = frame.y().pixel(curve.value(point));
        paintDot(g, x, y, MARK_RADIUS, background);
        paintDot(g, x, y, MARK_RADIUS - 1.5, color);
    }

    /** Each at the newest point that is shown. */
    private static void paintBadges(GraphicsContext g, Frame frame, Palette palette, List<Series> series) {
        Badges badges = new Badges(frame.fontSize());
        for (Series one : series) {
            int newest = afterShown(one.curve(), frame) - 1;
            if (!one.badge().isEmpty() && newest >= firstShown(one.curve(), frame)) {
                Curve curve = one.curve();
                badges.add(
                        one.badge(),
                        one.color().apply(palette),
                        frame.x().pixel(curve.x(firstShown(curve, frame))),
                        frame.x().pixel(curve.x(newest)),
                        x -> height(frame, curve, x));
            }
        }
        badges.paint(g, palette.background());
    }

    /** Where the line through the smoothed values is at a pixel between two points, pixels. */
    static double height(Frame frame, Curve curve, double x) {
        int after = Math.max(
                1, Math.min(curve.size() - 1, curve.indexAtOrAfter(frame.x().value(x))));
        if (curve.size() == 1) {
            return frame.y().pixel(curve.smoothed(0));
        }
        double left = frame.x().pixel(curve.x(after - 1));
        double right = frame.x().pixel(curve.x(after));
        double share = right == left ? 1 : Math.max(0, Math.min(1, (x - left) / (right - left)));
        double from = frame.y().pixel(curve.smoothed(after - 1));
        return from + share * (frame.y().pixel(curve.smoothed(after)) - from);
    }

    /** A line where something was changed, and to what. */
    static void paintMarks(GraphicsContext g, Frame frame, Palette palette, List<Mark> marks) {
        g.setFont(Palette.exactly(frame.fontSize()));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        double free = Double.NEGATIVE_INFINITY;
        for (Mark mark : marks) {
            double x = frame.sharp(frame.x().pixel(mark.x()));
            if (x >= frame.left() && x <= frame.right()) {
                g.setStroke(palette.muted());
                g.setLineWidth(frame.pixel());
                g.setLineDashes(3, 3);
                g.strokeLine(x, frame.top(), x, frame.bottom());
                g.setLineDashes();
                double width = NUMERAL * frame.fontSize() * mark.text().length();
                // Text over text says nothing: the line alone is left then, and the pointer reads it.
                if (x > free && x + width < frame.right()) {
                    g.setFill(palette.muted());
                    PaintedText.paint(g, mark.text(), x + 3, frame.bottom() - 1.3 * frame.fontSize());
                    free = x + width + 6;
                }
            }
        }
    }

    /** A line at the reading, and its points ringed. */
    static void paintReading(GraphicsContext g, Frame frame, Palette palette, CurveReadout reading) {
        double x = frame.sharp(frame.x().pixel(reading.x()));
        g.setStroke(palette.muted());
        g.setLineWidth(frame.pixel());
        g.strokeLine(x, frame.top(), x, frame.bottom());
        for (CurveReadout.Point point : reading.points()) {
            double pointX = frame.x().pixel(point.x());
            double pointY = frame.y().pixel(point.value());
            paintDot(g, pointX, pointY, MARK_RADIUS, palette.text());
            paintDot(g, pointX, pointY, MARK_RADIUS - 2, point.series().color().apply(palette));
        }
    }

    /** What is between the pixels {@code one} and {@code other}, to be zoomed to. */
    static void paintSelection(GraphicsContext g, Frame frame, Palette palette, double one, double other) {
        double left = Math.max(frame.left(), Math.min(one, other));
        double right = Math.min(frame.right(), Math.max(one, other));
        g.setFill(palette.accent().deriveColor(0, 1, 1, 0.2));
        g.fillRect(left, frame.top(), right - left, frame.y().length());
        g.setStroke(palette.accent());
        g.setLineWidth(frame.pixel());
        g.strokeLine(frame.sharp(left), frame.top(), frame.sharp(left), frame.bottom());
        g.strokeLine(frame.sharp(right), frame.top(), frame.sharp(right), frame.bottom());
    }

    private static void paintDot(GraphicsContext g, double x, double y, double radius, Color color) {
        g.setFill(color);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}

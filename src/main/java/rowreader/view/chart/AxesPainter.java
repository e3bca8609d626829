package rowreader.view.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import rowreader.view.PaintedText;
import rowreader.view.Palette;

/** Paints what stays while curves grow: background, grid, numbers, titles. */
final class AxesPainter {
    /** Room for a number such as 1,250k beside the next one, in font sizes. */
    private static final double X_SPACING = 5;

    private static final double Y_SPACING = 1.6;
    private static final double MOST_LINEAR_TICKS = 8;
    /** Between an axis and its numbers, in font sizes. */
    private static final double GAP = 0.5;

    private AxesPainter() {}

    static void paint(
            GraphicsContext g,
            Frame frame,
            Palette palette,
            Progress progress,
            String xTitle,
            String yTitle,
            Measure measure) {
        double fontSize = frame.fontSize();
        g.setFill(palette.background());
        g.fillRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        g.setFont(Palette.exactly(fontSize));
        g.setFill(palette.muted());
        g.setStroke(palette.grid());
        g.setLineWidth(frame.pixel());
        g.setTextBaseline(VPos.CENTER);

        g.setTextAlign(TextAlignment.RIGHT);
        double ySpacing = Y_SPACING * fontSize;
        if (!frame.y().logarithmic()) {
            ySpacing = Math.max(ySpacing, frame.y().length() / MOST_LINEAR_TICKS);
        }
        for (double tick : Ticks.of(frame.y(), ySpacing)) {
            double y = frame.sharp(Math.min(frame.y().pixel(tick), frame.bottom() - frame.pixel()));
            g.strokeLine(frame.left(), y, frame.right(), y);
            PaintedText.paint(g, measure.tick(tick), frame.left() - GAP * fontSize, y);
        }

        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        List<Double> ticks = Ticks.of(frame.x(), X_SPACING * fontSize);
        double step = Ticks.step(frame.x(), X_SPACING * fontSize);
        for (double tick : ticks) {
            double x = frame.sharp(Math.min(frame.x().pixel(tick), frame.right() - frame.pixel()));
            g.strokeLine(x, frame.top(), x, frame.bottom());
            PaintedText.paint(g, progress.tick(tick, step), x, frame.bottom() + GAP * fontSize);
        }

        g.setStroke(palette.muted());
        double bottom = frame.sharp(frame.bottom() - frame.pixel());
        g.strokeLine(frame.left(), bottom, frame.right(), bottom);

        if (!xTitle.isEmpty()) {
            PaintedText.paint(g, xTitle, (frame.left() + frame.right()) / 2, frame.bottom() + (GAP + 1.3) * fontSize);
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BOTTOM);
        PaintedText.paint(g, yTitle, frame.left(), frame.top() - GAP * fontSize);
    }
}

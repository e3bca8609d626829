package rowreader.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.view.PaintedText;
import rowreader.view.Palette;

/**
 * The marks at the newest points of curves. Where one would hide another it stands further back on its own curve: a mark
 * beside its curve would say that the curve ends there.
 */
final class Badges {
    private static final double RADIUS = 0.75;
    private static final double FONT = 0.9;

    private final List<Badge> badges = new ArrayList<>();
    private final double radius;
    private final double fontSize;

    /**
     * One of them.
     *
     * @param x of its middle, pixels
     * @param y of its middle, pixels
     */
    record Badge(String text, Color color, double x, double y) {}

    /** @param fontSize of the numbers beside the axes, which the badges go with */
    Badges(double fontSize) {
        radius = Math.rint(RADIUS * fontSize);
        this.fontSize = Math.rint(FONT * fontSize);
    }

    /**
     * One more: at the end of its curve, or, where another one is there already, as little further left as it takes.
     *
     * @param left the curve's first pixel that is shown
     * @param end the curve's last pixel
     * @param height where the curve is at a pixel from {@code left} to {@code end}
     */
    void add(String text, Color color, double left, double end, DoubleUnaryOperator height) {
        for (double x = end; x >= left; x--) {
            Badge badge = new Badge(text, color, x, height.applyAsDouble(x));
            if (badges.stream().noneMatch(other -> overlap(badge, other))) {
                badges.add(badge);
                return;
            }
        }
        // A curve too short for its badge: better on another one than nowhere.
        badges.add(new Badge(text, color, end, height.applyAsDouble(end)));
    }

    private boolean overlap(Badge one, Badge other) {
        return Math.hypot(one.x - other.x, one.y - other.y) < 2 * radius + 1;
    }

    /** Where they are, in the order in which they came. */
    List<Badge> placed() {
        return List.copyOf(badges);
    }

    /** Paints them on {@code background}. */
    void paint(GraphicsContext g, Color background) {
        for (Badge badge : badges) {
            paint(g, badge.text, badge.color, background, badge.x, badge.y, radius, fontSize);
        }
    }

    static void paint(
            GraphicsContext g,
            String text,
            Color color,
            Color background,
            double x,
            double y,
            double radius,
            double fontSize) {
        g.setFill(background);
        g.fillOval(x - radius - 1, y - radius - 1, 2 * radius + 2, 2 * radius + 2);
        g.setFill(color);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setFill(Palette.textOn(color));
        g.setFont(Palette.exactlyBold(fontSize));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        PaintedText.paint(g, text, x, y);
    }
}

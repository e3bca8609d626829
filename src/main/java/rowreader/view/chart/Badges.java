package rowreader.view.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.view.LanguageFont;

/** The marks at the newest points of curves, moved up and down as far as it takes that none hides another. */
final class Badges {
    private static final double RADIUS = 0.75;
    private static final double FONT = 0.9;
    private static final int ROUNDS = 60;
    /** The luminance upon which black and white stand out equally. */
    private static final double HALF_CONTRAST = 0.179;

    private final List<Badge> badges = new ArrayList<>();
    private final double radius;
    private final double fontSize;

    private static final class Badge {
        private final String text;
        private final Color color;
        private final double x;
        private double y;

        Badge(String text, Color color, double x, double y) {
            this.text = text;
            this.color = color;
            this.x = x;
            this.y = y;
        }
    }

    /** @param fontSize of the numbers beside the axes, which the badges go with */
    Badges(double fontSize) {
        radius = Math.rint(RADIUS * fontSize);
        this.fontSize = Math.rint(FONT * fontSize);
    }

    /** One more, at its point. */
    void add(String text, Color color, double x, double y) {
        badges.add(new Badge(text, color, x, y));
    }

    /** Moves apart those that overlap; all stay between {@code top} and {@code bottom} as far as there is room. */
    void spread(double top, double bottom) {
        badges.sort(Comparator.comparingDouble((Badge badge) -> badge.y).thenComparing(badge -> badge.text));
        for (int round = 0; round < ROUNDS; round++) {
            for (int upper = 0; upper < badges.size(); upper++) {
                for (int lower = upper + 1; lower < badges.size(); lower++) {
                    moveApart(badges.get(upper), badges.get(lower));
                }
            }
            for (Badge badge : badges) {
                badge.y = Math.max(top + radius, Math.min(bottom - radius, badge.y));
            }
        }
    }

    private void moveApart(Badge upper, Badge lower) {
        double missing = 2 * radius + 1 - (lower.y - upper.y);
        if (missing > 0 && Math.abs(lower.x - upper.x) < 2 * radius) {
            upper.y -= missing / 2;
            lower.y += missing / 2;
        }
    }

    /** Where they are now, from top to bottom, pixels. */
    List<Double> heights() {
        return badges.stream().map(badge -> badge.y).toList();
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
        g.setFill(luminance(color) > HALF_CONTRAST ? Color.BLACK : Color.WHITE);
        g.setFont(LanguageFont.bold(fontSize));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }

    /** Relative luminance as the Web Content Accessibility Guidelines define it, [0, 1]. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

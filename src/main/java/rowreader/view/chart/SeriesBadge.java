package rowreader.view.chart;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import rowreader.view.Palette;

/** The badge of a curve with a bit of its line, for a legend outside the chart. */
public final class SeriesBadge extends Canvas {
    private static final double WIDTH = 32;
    private static final double HEIGHT = 20;
    private static final double RADIUS = 10;
    private static final double FONT = 13;

    private final Function<Palette, Color> color;
    private final String text;
    private final boolean dashed;

    /** @param dashed whether its line is */
    public SeriesBadge(String text, Function<Palette, Color> color, boolean dashed, ObservableValue<Palette> palette) {
        super(WIDTH, HEIGHT);
        this.text = text;
        this.color = color;
        this.dashed = dashed;
        palette.addListener((value, before, now) -> paint(now));
        paint(palette.getValue());
    }

    private void paint(Palette palette) {
        GraphicsContext g = getGraphicsContext2D();
        Color own = color.apply(palette);
        g.clearRect(0, 0, WIDTH, HEIGHT);
        g.setFill(own);
        g.fillRect(0, HEIGHT / 2 - 1.5, WIDTH - RADIUS, 3);
        if (dashed) {
            g.clearRect(5, 0, 3, HEIGHT);
        }
        Badges.paint(g, text, own, palette.background(), WIDTH - RADIUS - 1, HEIGHT / 2, RADIUS - 1, FONT);
    }
}

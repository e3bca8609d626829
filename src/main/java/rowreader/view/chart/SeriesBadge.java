package rowreader.view.chart;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import rowreader.view.Listening;
import rowreader.view.Palette;

/** The badge of a curve, for a legend outside the chart. */
public final class SeriesBadge extends Canvas {
    private static final double SIZE = 21;
    private static final double FONT = 13;

    private final Function<Palette, Color> color;
    private final String text;

    /** @param text the curve's badge, see {@link Series} */
    public SeriesBadge(String text, Function<Palette, Color> color, ObservableValue<Palette> palette) {
        this.text = text;
        this.color = color;
        Listening.to(palette, this, (value, before, now) -> paint(now));
        paint(palette.getValue());
    }

    private void paint(Palette palette) {
        // As large as the text that it stands beside.
        double font = palette.size(FONT);
        double size = Math.rint(SIZE * font / FONT);
        setWidth(size);
        setHeight(size);
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, size, size);
        double middle = size / 2;
        Badges.paint(g, text, color.apply(palette), palette.background(), middle, middle, middle - 1, font);
    }
}

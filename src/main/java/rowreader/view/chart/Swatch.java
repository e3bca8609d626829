package rowreader.view.chart;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import rowreader.view.Listening;
import rowreader.view.Palette;

/** A bit of a curve beside its name in the legend. */
final class Swatch extends Canvas {
    private static final double WIDTH = 26;
    private static final double HEIGHT = 14;

    Swatch(Series series, ObservableValue<Palette> palette) {
        super(WIDTH, HEIGHT);
        Listening.to(palette, this, (value, before, now) -> paint(series, now));
        paint(series, palette.getValue());
    }

    private void paint(Series series, Palette palette) {
        GraphicsContext g = getGraphicsContext2D();
        Color color = series.color().apply(palette);
        double middle = HEIGHT / 2;
        g.clearRect(0, 0, WIDTH, HEIGHT);
        g.setFill(color);
        g.fillRect(0, middle - 1.5, WIDTH, 3);
        switch (series.style()) {
            case SMOOTHED -> {
                g.setFill(color.deriveColor(0, 1, 1, CurvePainter.PALE));
                g.fillRect(0, 0, WIDTH, HEIGHT);
            }
            case LINE -> {}
            case DASHED -> g.clearRect(WIDTH / 2 - 3, 0, 6, HEIGHT);
            case MARKED -> g.fillOval(WIDTH / 2 - 5, middle - 5, 10, 10);
        }
    }
}

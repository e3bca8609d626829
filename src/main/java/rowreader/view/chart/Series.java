package rowreader.view.chart;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import rowreader.view.Palette;
import rowreader.viewmodel.Curve;

/**
 * A curve in a chart.
 *
 * @param name what the legend calls it
 * @param curve its points
 * @param style how it is drawn
 * @param color which of a palette's colours it has
 */
public record Series(ObservableValue<String> name, Curve curve, Style style, Function<Palette, Color> color) {
    /** How a curve is drawn. */
    public enum Style {
        /** Many noisy points: every one of them pale, and a line through the smoothed values. */
        SMOOTHED,
        /** Few exact points: each one marked. */
        MARKED
    }
}

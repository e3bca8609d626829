package rowreader.view.chart;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import rowreader.view.Palette;
import rowreader.viewmodel.curve.Curve;

/**
 * A curve in a chart.
 *
 * @param name what the legend calls it
 * @param curve its points
 * @param style how it is drawn
 * @param color which of a palette's colours it has
 * @param badge a character or two that mark its newest point, so that it can be told from others without the legend;
 *     empty for a curve that the legend names
 */
public record Series(
        ObservableValue<String> name, Curve curve, Style style, Function<Palette, Color> color, String badge) {
    /** A curve that the legend names. */
    public Series(ObservableValue<String> name, Curve curve, Style style, Function<Palette, Color> color) {
        this(name, curve, style, color, "");
    }

    /** How a curve is drawn. */
    public enum Style {
        /** Many noisy points: every one of them pale, and a line through the smoothed values. */
        SMOOTHED,
        /** The line alone: where many curves share a chart, the pale of one would cover the others. */
        LINE,
        /** The line alone, dashed: a curve to compare with. */
        DASHED,
        /** Few exact points: each one marked. */
        MARKED
    }
}

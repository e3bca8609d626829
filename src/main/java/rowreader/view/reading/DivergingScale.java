package rowreader.view.reading;

import javafx.scene.paint.Color;
import rowreader.export.DivergingColours;
import rowreader.view.Palette;

/**
 * The colours of values in [-limit, limit]: from the palette's negative colour over its zero to its positive one.
 * Immutable.
 */
public final class DivergingScale {
    private final double limit;
    private final DivergingColours colours;

    /**
     * @param limit the value of the positive colour, above 0; values beyond it are painted as it
     */
    public DivergingScale(Palette palette, double limit) {
        this.limit = limit;
        colours = new DivergingColours(rgb(palette.negative()), rgb(palette.zero()), rgb(palette.positive()));
    }

    private static int rgb(Color colour) {
        return (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    /** The colour of a value as opaque ARGB; of NaN that of zero. */
    public int argb(double value) {
        return colours.argb(value / limit);
    }

    /** The colour of a value. */
    public Color colour(double value) {
        int colour = argb(value);
        return Color.rgb(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
    }
}

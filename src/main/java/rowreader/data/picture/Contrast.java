package rowreader.data.picture;

import java.util.Arrays;

/**
 * How far each pixel is from the background on the side of the ink: 0 not at all, 1 as far as can be, whatever its colour.
 *
 * @param values [width * height], each in [0, 1]
 * @param noise what the paper alone reaches
 */
record Contrast(float[] values, int width, int height, float noise) {
    /** Ink that changes one colour only, such as yellow, counts for so much of what changes all. */
    private static final float ONE_COLOUR = 0.75f;
    /** In darkness and glare small differences mean nothing. */
    private static final float LEAST_RANGE = 0.15f;
    /** Of the usual distance from the median: a normal distribution's highest in thousands. */
    private static final float NOISE = 5;

    static Contrast of(Planes planes, Background background, Polarity polarity) {
        float[] values = new float[planes.width() * planes.height()];
        float[] red = planes.colours()[0];
        float[] green = planes.colours()[1];
        float[] blue = planes.colours()[2];
        float[][] paper = background.colours();
        for (int i = 0; i < values.length; i++) {
            float r = part(red[i], paper[0][i], polarity);
            float g = part(green[i], paper[1][i], polarity);
            float b = part(blue[i], paper[2][i], polarity);
            values[i] = Math.max(0.3f * r + 0.59f * g + 0.11f * b, ONE_COLOUR * Math.max(r, Math.max(g, b)));
        }
        float usual = Ranks.of(values, 0.5);
        float[] off = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            off[i] = Math.abs(values[i] - usual);
        }
        float noise = Math.max(0, NOISE * Ranks.of(off, 0.5));
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, Math.min(1, values[i] - usual));
        }
        return new Contrast(values, planes.width(), planes.height(), noise);
    }

    /** The same with gaps up to twice {@code radius} wide closed, such as a light line that crosses dark ink. */
    Contrast closed(int radius) {
        if (radius == 0) {
            return this;
        }
        SlidingExtremes extremes = new SlidingExtremes(width, height, radius);
        return new Contrast(extremes.smallest(extremes.largest(values)), width, height, noise);
    }

    private static float part(float value, float paper, Polarity polarity) {
        return polarity == Polarity.DARK_INK
                ? (paper - value) / Math.max(LEAST_RANGE, paper)
                : (value - paper) / Math.max(paper, 1 - paper);
    }

    /** Which pixels reach {@code least}. */
    boolean[] reaching(float least) {
        boolean[] reached = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            reached[i] = values[i] >= least;
        }
        return reached;
    }

    /** For each pixel, a part of the strongest within {@code radius}. */
    float[] ofNearby(float part, int radius) {
        float[] strongest = new SlidingExtremes(width, height, radius).largest(MedianOfNine.of(values, width, height));
        for (int i = 0; i < strongest.length; i++) {
            strongest[i] *= part;
        }
        return strongest;
    }

    /** Which pixels reach what is asked of each, and {@code least} in any case. */
    boolean[] reaching(float[] each, float least) {
        boolean[] reached = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            reached[i] = values[i] >= Math.max(least, each[i]);
        }
        return reached;
    }

    /** The contrast that four in five of these pixels do not exceed. */
    float strength(int[] pixels) {
        float[] strengths = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            strengths[i] = values[pixels[i]];
        }
        Arrays.sort(strengths);
        return strengths[strengths.length * 4 / 5];
    }
}

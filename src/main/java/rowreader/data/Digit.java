package rowreader.data;

import java.util.Arrays;

/**
 * One picture as the network sees it: {@value #SIDE} rows of {@value #SIDE} pixels, each in [0, 1], 0 the background
 * and 1 full ink. Immutable.
 */
public final class Digit {
    /** Rows, and pixels in a row. */
    public static final int SIDE = 28;

    /** Pixels in a picture. */
    public static final int PIXELS = SIDE * SIDE;

    private final float[] pixels;

    private Digit(float[] pixels) {
        this.pixels = pixels;
    }

    /**
     * A digit of the given pixels.
     *
     * @param pixels [{@value #PIXELS}], row by row, each in [0, 1]; copied
     * @throws IllegalArgumentException if there are more or fewer pixels, or one is outside [0, 1]
     */
    public static Digit of(float[] pixels) {
        if (pixels.length != PIXELS) {
            throw new IllegalArgumentException("a digit has " + PIXELS + " pixels, not " + pixels.length);
        }
        for (float pixel : pixels) {
            if (!(pixel >= 0 && pixel <= 1)) {
                throw new IllegalArgumentException("a pixel is in [0, 1], not " + pixel);
            }
        }
        return new Digit(pixels.clone());
    }

    /** The pixel in [0, 1] at {@code row} and {@code column}, both 0..27. */
    public float at(int row, int column) {
        return pixels[row * SIDE + column];
    }

    /** The same digit with another pixel, in [0, 1], at {@code row} and {@code column}. */
    public Digit withPixel(int row, int column, float pixel) {
        float[] edited = pixels();
        edited[row * SIDE + column] = pixel;
        return of(edited);
    }

    /** A copy of all pixels, [{@value #PIXELS}], row by row. */
    public float[] pixels() {
        return pixels.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digit digit && Arrays.equals(pixels, digit.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }
}

package rowreader.data;

import java.util.Arrays;

/** Digits of which a test takes a row away. */
public final class BlankRow {
    private BlankRow() {}

    /** {@code digit} without ink in {@code row}. */
    public static Digit in(Digit digit, int row) {
        float[] pixels = digit.pixels();
        Arrays.fill(pixels, row * Digit.SIDE, (row + 1) * Digit.SIDE, 0);
        return Digit.of(pixels);
    }
}

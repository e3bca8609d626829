package rowreader.trace.layers;

import rowreader.data.Digit;

/**
 * A rectangle of a picture.
 *
 * @param row the uppermost, from 0
 * @param column the leftmost, from 0
 * @param height rows
 * @param width columns
 */
public record Patch(int row, int column, int height, int width) {
    /** All of a digit. */
    public static final Patch WHOLE = new Patch(0, 0, Digit.SIDE, Digit.SIDE);

    /** What {@code this} looks at in the layer below, through a window that moves by {@code stride}. */
    Patch through(int window, int stride) {
        return new Patch(row * stride, column * stride, (height - 1) * stride + window, (width - 1) * stride + window);
    }
}

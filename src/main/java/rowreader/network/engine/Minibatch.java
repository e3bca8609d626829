package rowreader.network.engine;

import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;

/**
 * Some labelled digits that are learned or read together. Belongs to the thread that
 * uses its network: the arrays may be filled anew for the next.
 *
 * @param pixels [size * 784], digit by digit, row by row, in [0, 1]
 * @param labels [size], 0..9
 */
public record Minibatch(float[] pixels, int[] labels) {
    /** @throws IllegalArgumentException if the sizes do not match */
    public Minibatch {
        if (pixels.length != labels.length * Digit.PIXELS) {
            throw new IllegalArgumentException(pixels.length + " pixels do not make " + labels.length + " digits");
        }
    }

    /**
     * The pixels as a network reads them that wants {@code order}, [size * 784], digit by digit, line by line; not to be
     * written to.
     */
    float[] lines(ReadingOrder order) {
        if (order == ReadingOrder.TOP_DOWN) {
            return pixels;
        }
        float[] lines = new float[pixels.length];
        for (int from = 0; from < pixels.length; from += Digit.PIXELS) {
            order.arrange(pixels, from, lines, from);
        }
        return lines;
    }

    public int size() {
        return labels.length;
    }
}

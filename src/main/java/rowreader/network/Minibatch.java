package rowreader.network;

import rowreader.data.Digit;

/**
 * Some labelled digits that are learned or read together.
 *
 * @param pixels [size * 784], digit by digit, row by row, in [0, 1]
 * @param labels [size], 0..9
 */
record Minibatch(float[] pixels, int[] labels) {
    Minibatch {
        if (pixels.length != labels.length * Digit.PIXELS) {
            throw new IllegalArgumentException(pixels.length + " pixels do not make " + labels.length + " digits");
        }
    }

    int size() {
        return labels.length;
    }
}

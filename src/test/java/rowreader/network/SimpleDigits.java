package rowreader.network;

import java.util.Random;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;

/** Digits that any working network learns at once: label k is a bright bar in rows 2k+4 and 2k+5, with some noise. */
final class SimpleDigits {
    private SimpleDigits() {}

    static Dataset dataset(int training, int test) {
        return new Dataset("Bars", "made by the test", Dataset.DIGIT_NAMES, digits(training, 1), digits(test, 2));
    }

    static DigitSet digits(int size, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[size * Digit.PIXELS];
        byte[] labels = new byte[size];
        for (int i = 0; i < size; i++) {
            int label = i % 10;
            labels[i] = (byte) label;
            for (int row = 2 * label + 4; row < 2 * label + 6; row++) {
                for (int column = 4; column < 24; column++) {
                    pixels[i * Digit.PIXELS + row * Digit.SIDE + column] = (byte) (200 + random.nextInt(56));
                }
            }
        }
        return new DigitSet(pixels, labels);
    }
}

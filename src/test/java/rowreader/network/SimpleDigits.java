package rowreader.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.text.Text;

/** Digits that any working network learns at once: label k is a bright bar in rows 2k+4 and 2k+5, with some noise. */
public final class SimpleDigits {
    private SimpleDigits() {}

    public static Dataset dataset(int training, int test) {
        return new Dataset(
                "Bars",
                Text.of("text.reason", "made by the test"),
                Dataset.DIGIT_NAMES,
                digits(training, 1),
                digits(test, 2));
    }

    public static DigitSet digits(int size, long seed) {
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

    /** Writes the same digits as the four IDX files of an MNIST folder. */
    public static void write(Path folder, int training, int test) throws IOException {
        Files.createDirectories(folder);
        write(folder, "train", digits(training, 1));
        write(folder, "t10k", digits(test, 2));
    }

    private static void write(Path folder, String part, DigitSet digits) throws IOException {
        int size = digits.size();
        ByteBuffer images = ByteBuffer.allocate(16 + size * Digit.PIXELS);
        images.putInt(2051).putInt(size).putInt(Digit.SIDE).putInt(Digit.SIDE);
        ByteBuffer labels = ByteBuffer.allocate(8 + size);
        labels.putInt(2049).putInt(size);
        for (int i = 0; i < size; i++) {
            for (float pixel : digits.digit(i).pixels()) {
                images.put((byte) Math.round(pixel * 255));
            }
            labels.put((byte) digits.label(i));
        }
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), images.array());
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }
}

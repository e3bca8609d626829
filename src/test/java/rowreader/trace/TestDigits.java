package rowreader.trace;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import rowreader.data.Digit;
import rowreader.data.DigitSet;

/** Digits for tests: random blots, and MNIST's test digits where the environment variable names a folder. */
public final class TestDigits {
    /** Names the folder that has MNIST. */
    public static final String MNIST = "ROWREADER_MNIST";

    private TestDigits() {}

    /** A digit with ink in the middle rows and blank rows around, as MNIST's are. */
    public static Digit blot(long seed) {
        return set(1, seed).digit(0);
    }

    /** So many blots with labels at random. */
    public static DigitSet set(int size, long seed) {
        return set(size, seed, 10);
    }

    /** The same, of so many classes. */
    public static DigitSet set(int size, long seed, int classes) {
        Random random = new Random(seed);
        byte[] pixels = new byte[size * Digit.PIXELS];
        byte[] labels = new byte[size];
        for (int index = 0; index < size; index++) {
            labels[index] = (byte) random.nextInt(classes);
            for (int row = 4; row < 24; row++) {
                for (int column = 4; column < 24; column++) {
                    boolean ink = random.nextInt(3) == 0;
                    pixels[index * Digit.PIXELS + row * Digit.SIDE + column] = (byte) (ink ? random.nextInt(256) : 0);
                }
            }
        }
        return new DigitSet(pixels, labels);
    }

    /** MNIST's test digits. */
    public static DigitSet mnistTest() {
        Path folder = Path.of(System.getenv(MNIST));
        return new DigitSet(
                idx(folder.resolve("t10k-images-idx3-ubyte"), 16), idx(folder.resolve("t10k-labels-idx1-ubyte"), 8));
    }

    private static byte[] idx(Path file, int header) {
        try (InputStream in = new DataInputStream(
                Files.exists(file)
                        ? Files.newInputStream(file)
                        : new GZIPInputStream(new ByteArrayInputStream(
                                Files.readAllBytes(file.resolveSibling(file.getFileName() + ".gz")))))) {
            in.skipNBytes(header);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

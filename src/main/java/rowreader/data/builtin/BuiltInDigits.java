package rowreader.data.builtin;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import rowreader.data.Dataset;
import rowreader.data.DatasetSource;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.text.Text;

/**
 * Digits that this program writes itself: strokes in several styles per digit, bent at random as hands do, and fitted and
 * rasterised by the code that fits a user's drawing. The same seed gives the same digits, however many threads make them.
 */
public final class BuiltInDigits implements DatasetSource {
    /** What the dataset is called. */
    public static final String NAME = Dataset.BUILT_IN;

    /** Digits to train on. */
    public static final int TRAINING_SIZE = 60_000;

    private static final int TEST_SIZE = 10_000;
    /** Made between two looks at whether to stop. */
    private static final int CHUNK = 500;
    /** Odd and without pattern, to spread consecutive digits over the seeds: 2^64 divided by the golden ratio. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final long seed;
    private final int training;
    private final int test;

    /** As many as MNIST has. */
    public BuiltInDigits(long seed) {
        this(seed, TRAINING_SIZE, TEST_SIZE);
    }

    /** Fewer of them, for a quick look. */
    public BuiltInDigits(long seed, int training, int test) {
        this.seed = seed;
        this.training = training;
        this.test = test;
    }

    /** Takes a few seconds, on all cores. */
    @Override
    public Dataset load(LoadingProgress progress) throws InterruptedException {
        byte[] pixels = new byte[(training + test) * Digit.PIXELS];
        byte[] labels = new byte[training + test];
        for (int from = 0; from < labels.length; from += CHUNK) {
            if (Thread.interrupted()) {
                throw new InterruptedException("no more digits are wanted");
            }
            progress.onProgress(Text.of("data.builtIn.writing"), (double) from / labels.length);
            IntStream.range(from, Math.min(labels.length, from + CHUNK))
                    .parallel()
                    .forEach(index -> make(index, pixels, labels));
        }
        progress.onProgress(Text.of("data.builtIn.writing"), 1);
        int border = training * Digit.PIXELS;
        return new Dataset(
                NAME,
                Text.of("data.origin.builtIn"),
                Dataset.DIGIT_NAMES,
                new DigitSet(Arrays.copyOf(pixels, border), Arrays.copyOf(labels, training)),
                new DigitSet(
                        Arrays.copyOfRange(pixels, border, pixels.length),
                        Arrays.copyOfRange(labels, training, labels.length)));
    }

    /** Some of them only, for who needs no 70,000; the same each time. Takes a few milliseconds for a hundred. */
    public static DigitSet some(long seed, int count) {
        byte[] pixels = new byte[count * Digit.PIXELS];
        byte[] labels = new byte[count];
        BuiltInDigits digits = new BuiltInDigits(seed, 0, count);
        IntStream.range(0, count).parallel().forEach(index -> digits.make(index, pixels, labels));
        return new DigitSet(pixels, labels);
    }

    private void make(int index, byte[] pixels, byte[] labels) {
        RandomGenerator random = new SplittableRandom(seed + SPREAD * (index + 1));
        int label = random.nextInt(Dataset.DIGIT_NAMES.size());
        float[] ink = BuiltInWriter.anyDigit(label, random).pixels();
        for (int p = 0; p < ink.length; p++) {
            pixels[index * Digit.PIXELS + p] = (byte) Math.round(ink[p] * 255);
        }
        labels[index] = (byte) label;
    }
}

package rowreader.data.sets;

import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.text.Text;

/**
 * Turns sets upright that lie on their side, as EMNIST's do whose pictures are stored column by column, and makes those
 * white on black that are black on white. What was done is said in the dataset's origin.
 */
final class Upright {

    /** Digits looked at. */
    private static final int SAMPLE = 1000;

    /** Of those that this program writes itself, to compare with. */
    private static final int EXAMPLES = 1000;

    /** So much better must the other way round be: a set that fits neither way stays as it is. */
    private static final double CLEARLY = 1.2;

    private Upright() {}

    /**
     * @return the set as networks are to see it
     * @throws InterruptedException if the thread was interrupted
     */
    static Dataset of(Dataset set, LoadingProgress progress) throws InterruptedException {
        // The two that need no look, and are there at every start.
        if (set.name().equals(Dataset.MNIST) || set.name().equals(BuiltInDigits.NAME)) {
            return set;
        }
        Dataset light = isInverted(set.test())
                ? changed(set, Text.of("data.origin.inverted", set.origin()), Upright::inverted)
                : set;
        if (!light.classNames().equals(Dataset.DIGIT_NAMES)) {
            return light;
        }
        DigitSet examples = new BuiltInDigits(1, EXAMPLES, 1).load(progress).training();
        Means means = Means.of(examples);
        DigitSet sample = light.test();
        int right = means.right(sample, SAMPLE);
        int rightTurned = means.right(transposed(sample.first(Math.min(SAMPLE, sample.size()))), SAMPLE);
        return rightTurned > CLEARLY * right && rightTurned > right + 1
                ? changed(light, Text.of("data.origin.transposed", light.origin()), Upright::transposed)
                : light;
    }

    private interface Change {
        DigitSet of(DigitSet digits);
    }

    private static Dataset changed(Dataset set, Text origin, Change change) {
        DigitSet training = change.of(set.training());
        // A few digits may be for both.
        DigitSet test = set.test() == set.training() ? training : change.of(set.test());
        return new Dataset(set.name(), origin, set.classNames(), training, test);
    }

    /** Whether the edges, where there is no ink, are light. */
    private static boolean isInverted(DigitSet digits) {
        long edge = 0;
        int count = Math.min(SAMPLE, digits.size());
        for (int i = 0; i < count; i++) {
            Digit digit = digits.digit(i);
            for (int at = 0; at < Digit.SIDE; at++) {
                edge += digit.at(0, at) > 0.5f ? 1 : 0;
                edge += digit.at(Digit.SIDE - 1, at) > 0.5f ? 1 : 0;
            }
        }
        return edge > (long) count * Digit.SIDE;
    }

    private static DigitSet inverted(DigitSet digits) {
        return mapped(digits, (one, changed) -> {
            for (int pixel = 0; pixel < Digit.PIXELS; pixel++) {
                changed[pixel] = (byte) (255 - (one[pixel] & 0xff));
            }
        });
    }

    private static DigitSet transposed(DigitSet digits) {
        return mapped(digits, (one, changed) -> {
            for (int pixel = 0; pixel < Digit.PIXELS; pixel++) {
                changed[pixel % Digit.SIDE * Digit.SIDE + pixel / Digit.SIDE] = one[pixel];
            }
        });
    }

    private interface Mapping {
        void map(byte[] one, byte[] changed);
    }

    private static DigitSet mapped(DigitSet digits, Mapping mapping) {
        byte[] pixels = new byte[digits.size() * Digit.PIXELS];
        byte[] labels = new byte[digits.size()];
        byte[] one = new byte[Digit.PIXELS];
        byte[] changed = new byte[Digit.PIXELS];
        for (int i = 0; i < labels.length; i++) {
            digits.copyBytes(i, one, 0);
            mapping.map(one, changed);
            System.arraycopy(changed, 0, pixels, i * Digit.PIXELS, Digit.PIXELS);
            labels[i] = (byte) digits.label(i);
        }
        return new DigitSet(pixels, labels);
    }

    /** The mean picture of each digit: enough to tell upright from lying. */
    private record Means(float[][] pixels) {
        static Means of(DigitSet digits) {
            float[][] means = new float[Dataset.DIGIT_NAMES.size()][Digit.PIXELS];
            for (int i = 0; i < digits.size(); i++) {
                add(digits.digit(i), means[digits.label(i)]);
            }
            for (float[] mean : means) {
                normalise(mean);
            }
            return new Means(means);
        }

        private static void add(Digit digit, float[] sum) {
            float[] one = digit.pixels();
            for (int pixel = 0; pixel < Digit.PIXELS; pixel++) {
                sum[pixel] += one[pixel];
            }
        }

        private static void normalise(float[] vector) {
            double square = 0;
            for (float value : vector) {
                square += value * value;
            }
            float length = (float) Math.sqrt(Math.max(square, 1e-12));
            for (int pixel = 0; pixel < vector.length; pixel++) {
                vector[pixel] /= length;
            }
        }

        /** How many of the first {@code most} digits look most like the mean of their own label. */
        int right(DigitSet digits, int most) {
            int right = 0;
            for (int i = 0; i < Math.min(most, digits.size()); i++) {
                right += nearest(digits.digit(i).pixels()) == digits.label(i) ? 1 : 0;
            }
            return right;
        }

        private int nearest(float[] digit) {
            int nearest = 0;
            double best = Double.NEGATIVE_INFINITY;
            for (int label = 0; label < pixels.length; label++) {
                double likeness = 0;
                for (int pixel = 0; pixel < Digit.PIXELS; pixel++) {
                    likeness += digit[pixel] * pixels[label][pixel];
                }
                if (likeness > best) {
                    best = likeness;
                    nearest = label;
                }
            }
            return nearest;
        }
    }
}

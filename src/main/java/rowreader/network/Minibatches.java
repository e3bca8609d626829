package rowreader.network;

import java.util.SplittableRandom;
import rowreader.data.Digit;
import rowreader.data.DigitSet;

/**
 * An endless, shuffled stream of a set's digits: each epoch shows every digit once, in an order that follows from the
 * seed and the number of the epoch alone. A minibatch may span two epochs, so all have full size. Any position can be
 * asked for, which is what lets a saved run go on as if it had never stopped.
 */
final class Minibatches {
    private final DigitSet digits;
    private final long seed;
    private final int[] order;
    private long orderedEpoch = -1;

    Minibatches(DigitSet digits, long seed) {
        if (digits.size() == 0) {
            throw new IllegalArgumentException("there are no digits");
        }
        this.digits = digits;
        this.seed = seed;
        this.order = new int[digits.size()];
    }

    /** The {@code size} digits from position {@code first} (0-based) of the stream on. */
    Minibatch at(long first, int size) {
        float[] pixels = new float[size * Digit.PIXELS];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            int index = indexAt(first + i);
            digits.copyPixels(index, pixels, i * Digit.PIXELS);
            labels[i] = digits.label(index);
        }
        return new Minibatch(pixels, labels);
    }

    private int indexAt(long position) {
        long epoch = position / order.length;
        if (epoch != orderedEpoch) {
            shuffle(epoch);
        }
        return order[(int) (position % order.length)];
    }

    private void shuffle(long epoch) {
        SplittableRandom random = new SplittableRandom(seed ^ (epoch * 0x9E3779B97F4A7C15L));
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        orderedEpoch = epoch;
    }
}

package rowreader.network.training;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.engine.Minibatch;

/**
 * An endless, shuffled stream of a set's digits: each epoch shows every digit once, in an order that follows from the
 * seed and the number of the epoch alone. A minibatch may span two epochs, so all have full size. Any position can be
 * asked for, which is what lets a saved run go on as if it had never stopped. Belongs
 * to one thread.
 */
public final class Minibatches {
    private final DigitsToLearn digits;
    private final long seed;

    private final int[] order;
    private long orderedEpoch = -1;
    private Minibatch newest;

    /** Shows the digits as they are. */
    public Minibatches(DigitSet digits, long seed) {
        this(digits, seed, false);
    }

    /** @param augmented whether every digit is augmented anew each time it is shown */
    public Minibatches(DigitSet digits, long seed, boolean augmented) {
        this(DigitsToLearn.of(digits, augmented), seed);
    }

    /** Shows them as they say. */
    Minibatches(DigitsToLearn digits, long seed) {
        if (digits.size() == 0) {
            throw new IllegalArgumentException("there are no digits");
        }
        this.digits = digits;
        this.seed = seed;
        this.order = new int[digits.size()];
    }

    /**
     * The {@code size} digits from position {@code first} (0-based) of the stream on. Valid until the next call, which may
     * use the same arrays: new ones in every iteration would be most of what there is to collect.
     */
    public Minibatch at(long first, int size) {
        if (newest == null || newest.size() != size) {
            newest = new Minibatch(new float[size * Digit.PIXELS], new int[size]);
        }
        int[] indices = new int[size];
        for (int i = 0; i < size; i++) {
            indices[i] = indexAt(first + i);
        }
        IntStream all = IntStream.range(0, size);
        (digits.isSlow() ? all.parallel() : all).forEach(i -> show(indices[i], first + i, i));
        return newest;
    }

    private void show(int index, long position, int at) {
        newest.labels()[at] = digits.show(index, () -> chance(position), newest.pixels(), at * Digit.PIXELS);
    }

    private int indexAt(long position) {
        long epoch = position / order.length;
        if (epoch != orderedEpoch) {
            shuffle(epoch);
        }
        return order[(int) (position % order.length)];
    }

    /** Positions are not negative, so the complements of epochs have a stream of their own. */
    private SplittableRandom chance(long number) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() ^ (number * 0x9E3779B97F4A7C15L));
    }

    private void shuffle(long epoch) {
        SplittableRandom random = chance(~epoch);
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        orderedEpoch = epoch;
    }
}

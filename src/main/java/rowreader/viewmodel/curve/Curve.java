package rowreader.viewmodel.curve;

import java.util.Arrays;

/**
 * A measurement that grows with training: points (x, value) in the order of training, and the same smoothed. What x
 * counts is up to who adds: training samples, or milliseconds of training.
 *
 * <p>No point is ever dropped or merged. A point costs about 17 bytes, so a million take 17 MB; adding one is O(1), and
 * what a painter asks for ({@link #indexAtOrAfter}, {@link #range}) is O(log n), however long the curve.
 *
 * <p>The smoothed value is the exponential moving average of the values so far, freed of its bias towards the empty
 * start (Kingma &amp; Ba 2015, section 3): it begins at the first value.
 *
 * <p>Not thread safe.
 */
public final class Curve {
    private final double smoothing;

    private int size;
    private long[] xs = new long[1024];
    private float[] values = new float[1024];
    private float[] smoothed = new float[1024];
    private MinMaxPyramid pyramid = new MinMaxPyramid();

    /** Exponential moving average that started from 0, biased towards it. */
    private double biasedAverage;
    /** What the weights in {@link #biasedAverage} add up to: 1 - smoothing^size. */
    private double averageWeight;

    /** @param smoothing what the average keeps of itself at each point, [0, 1): 0.9 averages over about 10 points */
    public Curve(double smoothing) {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException("smoothing is in [0, 1), not " + smoothing);
        }
        this.smoothing = smoothing;
    }

    /**
     * Adds a point at the end.
     *
     * @param x how far the training was; no less than at the last point
     * @param value a finite value
     * @throws IllegalArgumentException if it goes back or is not finite
     */
    public void add(long x, double value) {
        if (size > 0 && x < xs[size - 1]) {
            throw new IllegalArgumentException("a curve goes on from " + xs[size - 1] + ", not to " + x);
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a curve has finite values, not " + value);
        }
        if (size == xs.length) {
            int larger = size + (size >> 1);
            xs = Arrays.copyOf(xs, larger);
            values = Arrays.copyOf(values, larger);
            smoothed = Arrays.copyOf(smoothed, larger);
        }
        biasedAverage = smoothing * biasedAverage + (1 - smoothing) * value;
        averageWeight = smoothing * averageWeight + (1 - smoothing);
        xs[size] = x;
        values[size] = (float) value;
        smoothed[size] = (float) (biasedAverage / averageWeight);
        pyramid.add(size, (float) value);
        size++;
    }

    /** Forgets every point. */
    public void clear() {
        size = 0;
        xs = new long[1024];
        values = new float[1024];
        smoothed = new float[1024];
        pyramid = new MinMaxPyramid();
        biasedAverage = 0;
        averageWeight = 0;
    }

    /** How many points there are. */
    public int size() {
        return size;
    }

    /** Whether there are no points. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** How far the training was at point {@code index}. */
    public long x(int index) {
        return xs[checked(index)];
    }

    /** The value at point {@code index}. */
    public double value(int index) {
        return values[checked(index)];
    }

    /** The smoothed value at point {@code index}. */
    public double smoothed(int index) {
        return smoothed[checked(index)];
    }

    /** The first point at or after {@code x}; {@link #size()} if there is none. */
    public int indexAtOrAfter(double x) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xs[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The point nearest to {@code x}, the earlier of two equally near; -1 if there are no points. */
    public int nearest(double x) {
        int after = indexAtOrAfter(x);
        if (after == 0) {
            return size == 0 ? -1 : 0;
        }
        if (after == size) {
            return size - 1;
        }
        return xs[after] - x < x - xs[after - 1] ? after : after - 1;
    }

    /** The range of the values at points {@code from .. to - 1}. */
    public Range range(int from, int to) {
        if (from < 0 || to > size) {
            throw new IndexOutOfBoundsException(from + " .. " + to + " of " + size);
        }
        return pyramid.range(values, from, to);
    }

    private int checked(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        return index;
    }
}

package rowreader.viewmodel.curve;

import java.util.Arrays;

/**
 * A measurement that grows with training: points (x, value) in the order of training, and the same smoothed. What x
 * counts is up to who adds: training samples, or milliseconds of training.
 *
 * <p>No point is ever dropped or merged. A point costs about 13 bytes, so a million take 13 MB; adding one is O(1), and
 * what a painter asks for ({@link #indexAtOrAfter}, {@link #range}) is O(log n), however long the curve.
 *
 * <p>The smoothed value is the mean of the values around a point, as many before it as after it: an average of the values so
 * far would lag behind a curve that falls. At the end, where nothing comes after, it is the end of the straight line through
 * the newest values (least squares), and no further out than they are. So the newest smoothed values still change while
 * values come in.
 *
 * <p>Not thread safe.
 */
public final class Curve {
    /** How many values on either side are averaged over. */
    private final int reach;

    private int size;
    private long[] xs = new long[1024];
    private float[] values = new float[1024];
    private MinMaxPyramid pyramid = new MinMaxPyramid();

    /** @param reach how many values on either side of a point its smoothed value is the mean of; 0 leaves them as they are */
    public Curve(int reach) {
        if (reach < 0) {
            throw new IllegalArgumentException("not so many values on either side: " + reach);
        }
        this.reach = reach;
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
        }
        xs[size] = x;
        values[size] = (float) value;
        pyramid.add(size, (float) value);
        size++;
    }

    /** Forgets every point. */
    public void clear() {
        size = 0;
        xs = new long[1024];
        values = new float[1024];
        pyramid = new MinMaxPyramid();
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
        checked(index);
        int before = Math.min(reach, index);
        int after = Math.min(before, size - 1 - index);
        return after == before ? mean(index - before, index + after) : atEnd(index);
    }

    private double mean(int first, int last) {
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += values[i];
        }
        return sum / (last - first + 1);
    }

    /** Where the straight line through the newest values, as many as elsewhere, is at {@code index}. */
    private double atEnd(int index) {
        int first = Math.max(0, size - 1 - 2 * reach);
        double centre = (first + size - 1) / 2.0;
        double mean = mean(first, size - 1);
        double products = 0;
        double squares = 0;
        for (int i = first; i < size; i++) {
            products += (i - centre) * values[i];
            squares += (i - centre) * (i - centre);
        }
        double straight = mean + products / squares * (index - centre);
        Range range = range(first, size);
        return Math.max(range.min(), Math.min(range.max(), straight));
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

package rowreader.viewmodel.curve;

/** The closed interval from the smallest to the largest of some values. */
public record Range(double min, double max) {
    /** The range of no values: a union with it changes nothing. */
    public static final Range EMPTY = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Whether it is of no values. */
    public boolean isEmpty() {
        return min > max;
    }

    /** The range of the values of both. */
    public Range union(Range other) {
        return new Range(Math.min(min, other.min), Math.max(max, other.max));
    }
}

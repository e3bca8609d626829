package rowreader.view.reading;

import rowreader.trace.Quantity;

/**
 * The fixed range of values that a picture of some quantity shows: it does not follow the data, so that a colour means
 * the same at every timestep and in every reading.
 *
 * @param lowest the least value, 0 or below
 * @param highest the greatest value, above 0
 */
public record ValueRange(double lowest, double highest) {
    /**
     * @throws IllegalArgumentException if 0 is not in the range, or it is not finite
     */
    public ValueRange {
        if (!(lowest <= 0 && highest > 0 && Double.isFinite(highest - lowest))) {
            throw new IllegalArgumentException("no range: " + lowest + " to " + highest);
        }
    }

    /**
     * All values that a bounded quantity can have.
     *
     * @throws IllegalArgumentException for the cell state, which is unbounded
     */
    public static ValueRange of(Quantity quantity) {
        return new ValueRange(quantity.lowest(), quantity.highest());
    }

    /** The greatest distance from 0. */
    double limit() {
        return Math.max(-lowest, highest);
    }
}

package rowreader.data.picture;

/**
 * Floats as integers in the same order: a processor finds the larger of two of these several times as quickly as of
 * floats, which may be no numbers at all.
 */
final class IntegerOrder {
    private IntegerOrder() {}

    /** @param value any but NaN */
    static int of(float value) {
        return flipped(Float.floatToRawIntBits(value));
    }

    /** The value that {@link #of} made {@code integer} of. */
    static float value(int integer) {
        return Float.intBitsToFloat(flipped(integer));
    }

    /** Below 0, more bits are a smaller number. */
    private static int flipped(int bits) {
        return bits ^ (bits >> 31 & 0x7fffffff);
    }
}

package rowreader.data.picture;

/**
 * Numbers as whole numbers in the same order: a processor finds the larger of two of these several times as quickly as of
 * floats, which may be no numbers at all.
 */
final class WholeOrder {
    private WholeOrder() {}

    /** @param value any but NaN */
    static int of(float value) {
        return turned(Float.floatToRawIntBits(value));
    }

    /** The value that {@link #of} made {@code whole} of. */
    static float value(int whole) {
        return Float.intBitsToFloat(turned(whole));
    }

    /** Below 0, more bits are a smaller number. */
    private static int turned(int bits) {
        return bits ^ (bits >> 31 & 0x7fffffff);
    }
}

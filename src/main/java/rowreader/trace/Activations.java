package rowreader.trace;

/** The two squashing functions, written so that the compiler turns a loop over them into SIMD: no branch, no call. */
final class Activations {
    /** From here on tanh is 1 in single precision. */
    private static final float SATURATION = 9f;

    private Activations() {}

    /**
     * tanh to 2e-7 absolute: Lambert's continued fraction (1770), cut after its seventh level, at half the argument,
     * and the double-angle formula.
     */
    static float tanh(float x) {
        float half = 0.5f * Math.max(-SATURATION, Math.min(SATURATION, x));
        float q = half * half;
        float tanhOfHalf =
                half * (135135f + q * (17325f + q * (378f + q))) / (135135f + q * (62370f + q * (3150f + q * 28f)));
        return 2f * tanhOfHalf / (1f + tanhOfHalf * tanhOfHalf);
    }

    /** The logistic function to 1e-7 absolute. */
    static float sigmoid(float x) {
        return 0.5f + 0.5f * tanh(0.5f * x);
    }

    /** The logistic function of the values from {@code from} up to, but without, {@code to}, in place. */
    static void sigmoid(float[] values, int from, int to) {
        for (int j = from; j < to; j++) {
            values[j] = sigmoid(values[j]);
        }
    }

    /** tanh of the values from {@code from} up to, but without, {@code to}, in place. */
    static void tanh(float[] values, int from, int to) {
        for (int j = from; j < to; j++) {
            values[j] = tanh(values[j]);
        }
    }
}

package rowreader.network.fast;

/**
 * What the LSTM cell computes elementwise in one timestep for a slice of the minibatch, [rows * H] each, kept for the
 * backward pass.
 *
 * <p>The loops are written for the JIT to make SIMD instructions of them: counted from 0, without branches, every array at
 * the same index, and so short that C2 unrolls them (beyond some sixty nodes it does not, and is ten times slower).
 */
final class FastLstmCell {
    /** The gates in the order of DL4J's column blocks. */
    static final int CANDIDATE = 0;

    static final int FORGET = 1;
    static final int OUTPUT = 2;
    static final int INPUT = 3;
    static final int GATES = 4;

    /** Where the rational function below has reached 1 except in the last bit or two of a float. */
    private static final float SATURATION = 8f;

    /** The gates' pre-activations, and after {@link #activate} g, f, o, i. */
    final float[][] gates;

    /** c', after this timestep. */
    final float[] state;

    private final float[] stateTanh;

    FastLstmCell(int length) {
        gates = new float[GATES][length];
        state = new float[length];
        stateTanh = new float[length];
    }

    /**
     * From pre-activations to the hidden state: c' = f∘c + i∘g, h' = o∘tanh(c').
     *
     * @param before c, [count]; may be this cell's own state
     * @param hiddenState receives h', [count]
     */
    void activate(float[] before, float[] hiddenState, int count) {
        tanh(gates[CANDIDATE], count);
        sigmoid(gates[FORGET], count);
        sigmoid(gates[OUTPUT], count);
        sigmoid(gates[INPUT], count);
        update(gates[FORGET], before, gates[INPUT], gates[CANDIDATE], state, count);
        expose(state, stateTanh, gates[OUTPUT], hiddenState, count);
    }

    private static void update(float[] f, float[] before, float[] i, float[] g, float[] state, int count) {
        for (int k = 0; k < count; k++) {
            state[k] = Math.fma(f[k], before[k], i[k] * g[k]);
        }
    }

    private static void expose(float[] state, float[] stateTanh, float[] o, float[] hiddenState, int count) {
        for (int k = 0; k < count; k++) {
            float squashed = tanh(state[k]);
            stateTanh[k] = squashed;
            hiddenState[k] = o[k] * squashed;
        }
    }

    /**
     * The gradient of the loss with respect to the pre-activations.
     *
     * @param before c, [count]
     * @param hiddenGradient dL/dh', [count]
     * @param stateGradient in: dL/dc' as far as it comes from later timesteps; out: dL/dc, [count]
     * @param gateGradients receives dL/dz of the four gates, [4][count]
     */
    void differentiate(
            float[] before, float[] hiddenGradient, float[] stateGradient, float[][] gateGradients, int count) {
        float[] g = gates[CANDIDATE];
        float[] f = gates[FORGET];
        float[] o = gates[OUTPUT];
        float[] i = gates[INPUT];
        throughOutput(hiddenGradient, o, stateTanh, stateGradient, count);
        sigmoidGradient(hiddenGradient, stateTanh, o, gateGradients[OUTPUT], count);
        tanhGradient(stateGradient, i, g, gateGradients[CANDIDATE], count);
        sigmoidGradient(stateGradient, g, i, gateGradients[INPUT], count);
        throughForget(stateGradient, before, f, gateGradients[FORGET], count);
    }

    /** dL/dc' grows by what reaches it through h'. */
    private static void throughOutput(float[] dh, float[] o, float[] stateTanh, float[] dc, int count) {
        for (int k = 0; k < count; k++) {
            dc[k] = Math.fma(dh[k] * o[k], 1f - stateTanh[k] * stateTanh[k], dc[k]);
        }
    }

    private static void sigmoidGradient(float[] error, float[] factor, float[] gate, float[] gradient, int count) {
        for (int k = 0; k < count; k++) {
            gradient[k] = error[k] * factor[k] * (gate[k] * (1f - gate[k]));
        }
    }

    private static void tanhGradient(float[] error, float[] factor, float[] gate, float[] gradient, int count) {
        for (int k = 0; k < count; k++) {
            gradient[k] = error[k] * factor[k] * (1f - gate[k] * gate[k]);
        }
    }

    /** The forget gate's gradient, and from dL/dc' to dL/dc. */
    private static void throughForget(float[] dc, float[] before, float[] f, float[] gradient, int count) {
        for (int k = 0; k < count; k++) {
            float error = dc[k];
            gradient[k] = error * before[k] * (f[k] * (1f - f[k]));
            dc[k] = error * f[k];
        }
    }

    /** tanh of the first {@code count} values, in place. */
    static void tanh(float[] values, int count) {
        for (int k = 0; k < count; k++) {
            values[k] = tanh(values[k]);
        }
    }

    /** The logistic function of the first {@code count} values, in place. */
    static void sigmoid(float[] values, int count) {
        for (int k = 0; k < count; k++) {
            values[k] = sigmoid(values[k]);
        }
    }

    /**
     * Hyperbolic tangent within 4e-7 relative: x P(x²) / Q(x²), fitted to tanh over [-8, 8] for the least greatest relative
     * error, and constant beyond.
     */
    static float tanh(float x) {
        float clamped = Math.max(-SATURATION, Math.min(SATURATION, x));
        float y = clamped * clamped;
        float p = Math.fma(y, 1.5230780192609927e-8f, 2.189491715398617e-5f);
        p = Math.fma(y, p, 0.003571613458916545f);
        p = Math.fma(y, p, 0.13444511592388153f);
        p = Math.fma(y, p, 1f);
        float q = Math.fma(y, 8.522592906956561e-7f, 3.411317302379757e-4f);
        q = Math.fma(y, q, 0.026164501905441284f);
        q = Math.fma(y, q, 0.46777838468551636f);
        q = Math.fma(y, q, 1f);
        return clamped * p / q;
    }

    /** The logistic function within 3e-7 absolute. */
    static float sigmoid(float x) {
        return Math.fma(0.5f, tanh(0.5f * x), 0.5f);
    }
}

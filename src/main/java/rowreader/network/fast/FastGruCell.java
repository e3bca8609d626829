package rowreader.network.fast;

/**
 * What the GRU computes elementwise in one timestep for a slice of the minibatch, [rows * H] each, kept for the backward
 * pass: z = σ(...), r = σ(...), g = tanh(x W + (r∘h) U + b), h' = z∘h + (1 - z)∘g.
 *
 * <p>The loops are written for SIMD, as those of {@link FastLstmCell} are.
 */
final class FastGruCell {
    /** The gates in the order of the column blocks. */
    static final int UPDATE = 0;

    static final int RESET = 1;
    static final int CANDIDATE = 2;
    static final int GATES = 3;

    /** The gates' pre-activations, and after they were activated z, r, g. */
    final float[][] gates;

    /** h. */
    private final float[] before;

    FastGruCell(int length) {
        gates = new float[GATES][length];
        before = new float[length];
    }

    /**
     * Opens the update gate and the reset gate.
     *
     * @param hiddenState h, [count]
     * @param reset receives r∘h, [count]
     */
    void open(float[] hiddenState, float[] reset, int count) {
        System.arraycopy(hiddenState, 0, before, 0, count);
        FastLstmCell.sigmoid(gates[UPDATE], count);
        FastLstmCell.sigmoid(gates[RESET], count);
        multiply(gates[RESET], hiddenState, reset, count);
    }

    private static void multiply(float[] a, float[] b, float[] product, int count) {
        for (int k = 0; k < count; k++) {
            product[k] = a[k] * b[k];
        }
    }

    /**
     * From the candidate's pre-activation to the hidden state.
     *
     * @param hiddenState h, [count]
     * @param next receives h', [count]
     */
    void activate(float[] hiddenState, float[] next, int count) {
        FastLstmCell.tanh(gates[CANDIDATE], count);
        mix(gates[UPDATE], hiddenState, gates[CANDIDATE], next, count);
    }

    private static void mix(float[] z, float[] h, float[] g, float[] next, int count) {
        for (int k = 0; k < count; k++) {
            next[k] = Math.fma(z[k], h[k] - g[k], g[k]);
        }
    }

    /**
     * The gradient of the loss with respect to the pre-activations of the update gate and the candidate.
     *
     * @param hiddenGradient dL/dh', [count]
     * @param gateGradients receives dL/dz of these two, [3][count]
     * @param direct receives the part of dL/dh that passes through the update gate, [count]
     */
    void differentiate(float[] hiddenGradient, float[][] gateGradients, float[] direct, int count) {
        throughUpdate(hiddenGradient, gates[UPDATE], before, gates[CANDIDATE], gateGradients[UPDATE], count);
        throughCandidate(hiddenGradient, gates[UPDATE], gates[CANDIDATE], gateGradients[CANDIDATE], count);
        multiply(hiddenGradient, gates[UPDATE], direct, count);
    }

    private static void throughUpdate(float[] dh, float[] z, float[] h, float[] g, float[] gradient, int count) {
        for (int k = 0; k < count; k++) {
            gradient[k] = dh[k] * (h[k] - g[k]) * (z[k] * (1f - z[k]));
        }
    }

    private static void throughCandidate(float[] dh, float[] z, float[] g, float[] gradient, int count) {
        for (int k = 0; k < count; k++) {
            gradient[k] = dh[k] * (1f - z[k]) * (1f - g[k] * g[k]);
        }
    }

    /**
     * The same for the reset gate.
     *
     * @param resetGradient dL/d(r∘h), [count]
     * @param gradient receives dL/dz of the reset gate, [count]
     * @param direct grows by the part of dL/dh that passes through r∘h, [count]
     */
    void differentiateReset(float[] resetGradient, float[] gradient, float[] direct, int count) {
        throughReset(resetGradient, gates[RESET], before, gradient, count);
        multiplyAdd(resetGradient, gates[RESET], direct, count);
    }

    private static void throughReset(float[] error, float[] r, float[] h, float[] gradient, int count) {
        for (int k = 0; k < count; k++) {
            gradient[k] = error[k] * h[k] * (r[k] * (1f - r[k]));
        }
    }

    private static void multiplyAdd(float[] a, float[] b, float[] sum, int count) {
        for (int k = 0; k < count; k++) {
            sum[k] = Math.fma(a[k], b[k], sum[k]);
        }
    }

    /** Adds {@code summand} to {@code sum}. */
    static void add(float[] summand, float[] sum, int count) {
        for (int k = 0; k < count; k++) {
            sum[k] += summand[k];
        }
    }
}

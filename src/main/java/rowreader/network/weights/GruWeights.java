package rowreader.network.weights;

/**
 * The weights of a GRU as Cho et al. (2014) define it: z = σ(x Wz + h Uz + bz), r = σ(x Wr + h Ur + br), g = tanh(x Wg +
 * (r∘h) Ug + bg), h' = z∘h + (1 - z)∘g. H = hidden units; column {@code gate * H + unit} of the first three matrices belongs
 * to that gate of that unit.
 *
 * @param inputWeights [28, 3H]
 * @param recurrentWeights [H, 3H]
 * @param bias [1, 3H]
 * @param outputWeights [H, classes]
 * @param outputBias [1, classes]
 * @param readingOrder that it was trained with
 */
public record GruWeights(
        Matrix inputWeights,
        Matrix recurrentWeights,
        Matrix bias,
        Matrix outputWeights,
        Matrix outputBias,
        ReadingOrder readingOrder)
        implements SequenceWeights {
    /** The gates in the order of the columns: z, how much of the hidden state stays. */
    public static final int UPDATE_GATE = 0;

    /** r, how much of the hidden state the candidate sees. */
    public static final int RESET_GATE = 1;

    /** g, what may come in. */
    public static final int CANDIDATE = 2;

    /** Column blocks in the matrices. */
    public static final int GATES = 3;

    @Override
    public int hiddenSize() {
        return outputWeights.rows();
    }

    @Override
    public int classes() {
        return outputBias.columns();
    }
}

package rowreader.network.weights;

/**
 * The weights of a simple recurrent network: s_t = tanh(x_t U + s_(t-1) W + b), o = s_T V + c. H = hidden units.
 *
 * @param inputWeights U, [28, H]
 * @param recurrentWeights W, [H, H]
 * @param bias b, [1, H]
 * @param outputWeights V, [H, classes]
 * @param outputBias c, [1, classes]
 * @param readingOrder that it was trained with
 */
public record RnnWeights(
        Matrix inputWeights,
        Matrix recurrentWeights,
        Matrix bias,
        Matrix outputWeights,
        Matrix outputBias,
        ReadingOrder readingOrder)
        implements SequenceWeights {
    @Override
    public int hiddenSize() {
        return bias.columns();
    }

    @Override
    public int classes() {
        return outputBias.columns();
    }
}

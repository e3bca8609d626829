package rowreader.network.weights;

/**
 * The weights of two LSTMs (Schuster & Paliwal 1997) of which one reads the lines from the first to the last, the other from
 * the last to the first. The answer is that of their last hidden states side by side, each of which has seen all lines.
 *
 * @param forward reads in the reading order, H units
 * @param backward reads against it, H units
 * @param outputWeights [2H, classes]: the rows of the forward units, then those of the backward ones
 * @param outputBias [1, classes]
 * @param readingOrder that it was trained with
 */
public record BidirectionalLstmWeights(
        LstmCellWeights forward,
        LstmCellWeights backward,
        Matrix outputWeights,
        Matrix outputBias,
        ReadingOrder readingOrder)
        implements SequenceWeights {
    @Override
    public int hiddenSize() {
        return forward.hiddenSize();
    }

    @Override
    public int classes() {
        return outputBias.columns();
    }
}

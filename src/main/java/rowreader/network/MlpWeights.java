package rowreader.network;

/**
 * The weights of a dense network with two hidden layers of rectified linear units, H each.
 *
 * @param firstWeights [784, H]
 * @param firstBias [1, H]
 * @param secondWeights [H, H]
 * @param secondBias [1, H]
 * @param outputWeights [H, classes]
 * @param outputBias [1, classes]
 */
public record MlpWeights(
        Matrix firstWeights,
        Matrix firstBias,
        Matrix secondWeights,
        Matrix secondBias,
        Matrix outputWeights,
        Matrix outputBias)
        implements Weights {
    @Override
    public int classes() {
        return outputBias.columns();
    }
}

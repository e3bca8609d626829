package rowreader.network.weights;

import java.util.List;

/**
 * The weights of a dense network: hidden layers of rectified linear units, H each, one upon the other.
 *
 * @param hiddenLayers from the lowest up: the first [784, H], the others [H, H]
 * @param outputWeights [H, classes]
 * @param outputBias [1, classes]
 */
public record MlpWeights(List<DenseWeights> hiddenLayers, Matrix outputWeights, Matrix outputBias) implements Weights {
    public MlpWeights {
        hiddenLayers = List.copyOf(hiddenLayers);
    }

    @Override
    public int classes() {
        return outputBias.columns();
    }
}

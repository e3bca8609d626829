package rowreader.network.weights;

import java.util.List;

/**
 * The weights of a dense network: hidden layers of rectified linear units, one upon the other.
 *
 * @param hiddenLayers from the lowest up: the first [784, its units], each other [units of the one below, its units]
 * @param outputWeights [units of the last hidden layer, classes]
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

package rowreader.network.weights;

import java.util.List;

/**
 * The weights of LSTMs one upon the other: at each timestep the lowest reads a line of the picture, each other one the
 * hidden state of the one below. The answer is that of the highest one's last hidden state.
 *
 * @param layers from the lowest up, at least two, H units each
 * @param outputWeights [H, classes]
 * @param outputBias [1, classes]
 * @param readingOrder that it was trained with
 */
public record StackedLstmWeights(
        List<LstmCellWeights> layers, Matrix outputWeights, Matrix outputBias, ReadingOrder readingOrder)
        implements SequenceWeights {
    public StackedLstmWeights {
        layers = List.copyOf(layers);
    }

    @Override
    public int hiddenSize() {
        return outputWeights.rows();
    }

    @Override
    public int classes() {
        return outputBias.columns();
    }
}

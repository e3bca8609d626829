package rowreader.network.weights;

/** The weights of a recurrent network, which reads a picture line by line. */
public sealed interface SequenceWeights extends Weights
        permits LstmWeights, RnnWeights, GruWeights, StackedLstmWeights, BidirectionalLstmWeights {
    /** Units, H, of a layer; where two read at once, of either. */
    int hiddenSize();

    /** In which order it wants to be fed. */
    ReadingOrder readingOrder();
}

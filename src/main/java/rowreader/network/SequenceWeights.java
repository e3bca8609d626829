package rowreader.network;

/** The weights of a recurrent network, which reads a picture line by line. */
public sealed interface SequenceWeights extends Weights permits LstmWeights, RnnWeights, GruWeights {
    /** Units, H, of a layer. */
    int hiddenSize();

    /** In which order it wants to be fed. */
    ReadingOrder readingOrder();
}

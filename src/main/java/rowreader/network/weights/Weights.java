package rowreader.network.weights;

/** A snapshot of a classifier's weights, as plain arrays. Immutable. */
public sealed interface Weights permits SequenceWeights, MlpWeights, LeNetWeights {
    /** Labels told apart. */
    int classes();
}

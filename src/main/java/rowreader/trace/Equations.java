package rowreader.trace;

import rowreader.data.Digit;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;

/**
 * A network of any kind as textbook equations in plain Java, over one snapshot of weights. Immutable. Whoever asks the
 * network anything goes through here, so that equal states always give equal numbers, to the last bit.
 */
public sealed interface Equations permits RecurrentEquations, FeedForward {
    /**
     * The equations with these weights.
     *
     * @throws IllegalArgumentException if they are for pictures of another size
     */
    static Equations of(Weights weights) {
        return weights instanceof SequenceWeights recurrent
                ? RecurrentEquations.of(recurrent)
                : FeedForward.of(weights);
    }

    /** Labels told apart. */
    int classes();

    /** What the network answers to a digit: [classes], sums to 1. */
    float[] probabilities(Digit digit);
}

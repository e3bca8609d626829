package rowreader.trace;

import java.security.MessageDigest;
import rowreader.network.weights.Matrix;

/** probabilities = softmax(h·V + a). Immutable. */
final class OutputLayer {
    private final WeightRows weights;
    private final float[] bias;

    /**
     * @param weights V, [units heard, classes]
     * @param bias a, [1, classes]
     */
    OutputLayer(Matrix weights, Matrix bias) {
        this.weights = new WeightRows(weights);
        this.bias = bias.values();
    }

    /** Gives all that it computes with to a digest. */
    void feed(MessageDigest digest) {
        weights.feed(digest);
        WeightRows.feed(digest, bias);
    }

    int classes() {
        return bias.length;
    }

    /** Input units. */
    int inputSize() {
        return weights.rows();
    }

    float weight(int input, int label) {
        return weights.at(input, label);
    }

    float bias(int label) {
        return bias[label];
    }

    /** The sums for the hidden states of the input units, [input units]: a new array [classes]. */
    float[] logits(float[] hiddenState) {
        float[] logits = bias.clone();
        weights.addProduct(hiddenState, 0, logits, 0, logits.length);
        return logits;
    }

    /** The probabilities for the hidden states of the input units, [input units]: a new array [classes] that sums to 1. */
    float[] probabilities(float[] hiddenState) {
        return Probabilities.softmax(logits(hiddenState));
    }

    /** Adds what the logits hand on to the hidden states of the input units, [input units]. */
    void backpropagate(float[] ofLogits, float[] ofHiddenState) {
        weights.backpropagate(ofLogits, 0, bias.length, ofHiddenState, 0);
    }
}

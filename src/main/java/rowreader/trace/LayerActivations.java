package rowreader.trace;

import java.util.List;
import rowreader.data.Digit;
import rowreader.trace.layers.Layer;
import rowreader.trace.layers.Maps;
import rowreader.trace.layers.Patch;

/** Everything a network that sees the picture at once computed from one digit. Immutable. */
public final class LayerActivations {
    private final FeedForward network;
    private final Digit digit;
    private final List<Maps> activations;
    private final float[] probabilities;

    LayerActivations(FeedForward network, Digit digit, List<Maps> activations, float[] probabilities) {
        this.network = network;
        this.digit = digit;
        this.activations = List.copyOf(activations);
        this.probabilities = probabilities;
    }

    /** The equations with the weights in use, for further questions to the same network. */
    public FeedForward network() {
        return network;
    }

    /** The digit that was seen. */
    public Digit digit() {
        return digit;
    }

    /** Layers below the output. */
    public int size() {
        return activations.size();
    }

    /** One of {@link FeedForward#layers()}. */
    public Layer layer(int layer) {
        return network.layers().get(layer);
    }

    /** What that layer made of the digit. */
    public Maps activations(int layer) {
        return activations.get(layer);
    }

    /**
     * The part of the digit that one number of a layer depends on.
     *
     * @param row of its map
     * @param column of its map
     */
    public Patch receptiveField(int layer, int row, int column) {
        Patch patch = new Patch(row, column, 1, 1);
        for (int at = layer; at >= 0; at--) {
            int height = at == 0 ? Digit.SIDE : activations.get(at - 1).height();
            int width = at == 0 ? Digit.SIDE : activations.get(at - 1).width();
            patch = layer(at).sees(patch, height, width);
        }
        return patch;
    }

    /** The answer: a copy, [classes], sums to 1. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** The label of the highest probability; the first of those that tie. */
    public int prediction() {
        return Probabilities.mostProbable(probabilities);
    }
}

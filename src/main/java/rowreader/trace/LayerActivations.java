package rowreader.trace;

import java.util.List;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.trace.layers.Layer;
import rowreader.trace.layers.Maps;
import rowreader.trace.layers.Patch;

/** Everything a network that sees the picture at once computed from one digit. Immutable. */
public final class LayerActivations implements Answer {
    private final FeedForward network;
    private final Digit digit;
    private final List<Maps> activations;
    private final float[] probabilities;
    private final List<String> classNames;

    LayerActivations(
            FeedForward network, Digit digit, List<Maps> activations, float[] probabilities, List<String> classNames) {
        this.classNames = List.copyOf(classNames);
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
    @Override
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
    @Override
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** The label of the highest probability; the first of those that tie. */
    @Override
    public int prediction() {
        return Probabilities.mostProbable(probabilities);
    }

    @Override
    public Traversal traversal() {
        return Traversal.TOP_DOWN;
    }

    @Override
    public boolean isByLines() {
        return false;
    }

    @Override
    public int timesteps() {
        return 1;
    }

    @Override
    public int classes() {
        return probabilities.length;
    }

    @Override
    public String className(int label) {
        return Dataset.className(classNames, label);
    }

    /** What the classes are called, in the order of the labels; empty where they have no names. */
    public List<String> classNames() {
        return classNames;
    }

    @Override
    public float readout(int timestep, int label) {
        return probabilities[label];
    }

    @Override
    public int prediction(int timestep) {
        return prediction();
    }

    @Override
    public float[] probabilitiesOf(Digit other) {
        return network.probabilities(other);
    }

    /**
     * How fast the logit of a label rises with each pixel, by backpropagation: [{@value Digit#PIXELS}], row by row. Where
     * rectified units or the largest of a window change places it is that on the side where they are now.
     */
    public float[] gradientOfLogit(int label) {
        float[] ofAbove = network.gradientOfLogit(label);
        for (int layer = size() - 1; layer >= 0; layer--) {
            Maps below = layer == 0 ? Maps.of(digit) : activations.get(layer - 1);
            ofAbove = layer(layer).backpropagate(below, activations.get(layer), ofAbove);
        }
        return ofAbove;
    }
}

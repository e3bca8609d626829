package rowreader.trace;

import java.util.ArrayList;
import java.util.List;
import rowreader.data.Digit;
import rowreader.network.weights.DenseWeights;
import rowreader.network.weights.LeNetWeights;
import rowreader.network.weights.MlpWeights;
import rowreader.network.weights.Weights;
import rowreader.text.Text;
import rowreader.trace.layers.Convolution;
import rowreader.trace.layers.Dense;
import rowreader.trace.layers.Layer;
import rowreader.trace.layers.Maps;
import rowreader.trace.layers.MaxPooling;

/**
 * The equations of a network that sees the whole picture at once, over one snapshot of its weights: layer upon layer, and
 * a softmax over the sums of the last. Immutable.
 */
public final class FeedForward implements Equations {
    private final List<Layer> layers;
    private final Dense output;
    private final int classes;

    private FeedForward(List<Layer> layers, Dense output, int classes) {
        this.layers = List.copyOf(layers);
        this.output = output;
        this.classes = classes;
    }

    /**
     * The equations with these weights.
     *
     * @throws IllegalArgumentException if they are of a network that reads line by line
     */
    public static FeedForward of(Weights weights) {
        if (weights instanceof MlpWeights mlp) {
            return mlp(mlp);
        }
        if (weights instanceof LeNetWeights leNet) {
            return leNet(leNet);
        }
        throw new IllegalArgumentException("a network that reads line by line does not see all of a digit at once");
    }

    /** Hidden layers of rectified linear units. */
    private static FeedForward mlp(MlpWeights weights) {
        List<Layer> layers = new ArrayList<>();
        for (DenseWeights hidden : weights.hiddenLayers()) {
            int side = layers.isEmpty() ? Digit.SIDE : 1;
            Text title = Text.of("trace.layer.hidden", layers.size() + 1);
            layers.add(new Dense(title, hidden.weights(), hidden.bias(), side, side));
        }
        return new FeedForward(
                layers,
                Dense.ofUnits(Text.of("trace.layer.output"), weights.outputWeights(), weights.outputBias()),
                weights.classes());
    }

    /** LeCun et al. 1998, in the form of Caffe's MNIST example. */
    private static FeedForward leNet(LeNetWeights weights) {
        int firstMaps = weights.firstBias().columns();
        int secondMaps = weights.secondBias().columns();
        int lastSide =
                (int) Math.round(Math.sqrt((double) weights.denseWeights().rows() / secondMaps));
        return new FeedForward(
                List.of(
                        new Convolution(
                                Text.of("trace.layer.convolution", 1), 1, weights.firstKernels(), weights.firstBias()),
                        new MaxPooling(Text.of("trace.layer.pooling", 1)),
                        new Convolution(
                                Text.of("trace.layer.convolution", 2),
                                firstMaps,
                                weights.secondKernels(),
                                weights.secondBias()),
                        new MaxPooling(Text.of("trace.layer.pooling", 2)),
                        new Dense(
                                Text.of("trace.layer.dense"),
                                weights.denseWeights(),
                                weights.denseBias(),
                                lastSide,
                                lastSide)),
                Dense.ofUnits(Text.of("trace.layer.output"), weights.outputWeights(), weights.outputBias()),
                weights.classes());
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public float[] probabilities(Digit digit) {
        return activations(digit).probabilities();
    }

    /** All layers but the output, from the picture up. */
    public List<Layer> layers() {
        return layers;
    }

    /** How fast the logit of a label rises with each unit that the output layer takes as input: [units]. */
    float[] gradientOfLogit(int label) {
        float[] ofLogits = new float[classes];
        ofLogits[label] = 1;
        return output.gradientOfInputs(ofLogits);
    }

    /** Everything it computes from {@code digit}; its classes are called by their labels. */
    public LayerActivations activations(Digit digit) {
        return activations(digit, List.of());
    }

    /** The same. @param classNames what the classes are called, in the order of the labels */
    public LayerActivations activations(Digit digit, List<String> classNames) {
        List<Maps> activations = new ArrayList<>();
        Maps below = Maps.of(digit);
        for (Layer layer : layers) {
            below = layer.activations(below);
            activations.add(below);
        }
        return new LayerActivations(this, digit, activations, Probabilities.softmax(output.sums(below)), classNames);
    }
}

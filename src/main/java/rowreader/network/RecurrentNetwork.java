package rowreader.network;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;
import rowreader.data.Digit;
import rowreader.network.fast.RecurrentClassifier;

/** A recurrent network that no stock layer of DL4J makes fast: gradients by our own layer, updates by ND4J's optimizers. */
final class RecurrentNetwork implements Network {
    private final Design design;
    private final Recipe recipe;
    private final int classes;
    private final RecurrentClassifier classifier;
    /** [1, parameters]; the gradient and, moment after moment, the optimizer's state likewise. */
    private final INDArray parameters;

    private final INDArray gradient;
    private final INDArray optimizerState;
    /** The layers' shares of the gradient. */
    private final INDArray[] layerGradients;

    private final GradientUpdater<?> updater;
    private int iteration;

    RecurrentNetwork(Design design, Recipe recipe, int classes, RecurrentClassifier classifier) {
        this.design = design;
        this.recipe = recipe;
        this.classes = classes;
        this.classifier = classifier;
        Nd4jRuntime.prepare();
        int length = classifier.parameters();
        parameters = Nd4j.create(DataType.FLOAT, 1, length);
        gradient = Nd4j.create(DataType.FLOAT, 1, length);
        optimizerState =
                Nd4j.create(DataType.FLOAT, 1, (long) recipe.optimizer().moments() * length);
        layerGradients = layers(gradient, classifier.layerParameters());
        updater = recipe.optimizer().updater(recipe.learningRate()).instantiate(optimizerState, true);
        OffHeap.put(design.initialParameters(recipe, classes), parameters);
    }

    private static INDArray[] layers(INDArray all, int[] lengths) {
        INDArray[] layers = new INDArray[lengths.length];
        int from = 0;
        for (int layer = 0; layer < lengths.length; layer++) {
            layers[layer] = all.get(NDArrayIndex.all(), NDArrayIndex.interval(from, from + lengths[layer]));
            from += lengths[layer];
        }
        return layers;
    }

    @Override
    public double fit(Minibatch minibatch) {
        double loss = classifier.gradient(
                parameters, minibatch.lines(recipe.readingOrder()), Digit.SIDE, minibatch.labels(), gradient);
        if (recipe.gradientClip() > 0) {
            for (INDArray layer : layerGradients) {
                clip(layer);
            }
        }
        updater.applyUpdater(gradient, iteration, 0);
        parameters.subi(gradient);
        iteration++;
        return loss;
    }

    private void clip(INDArray layer) {
        double norm = layer.norm2Number().doubleValue();
        if (norm > recipe.gradientClip()) {
            layer.muli(recipe.gradientClip() / norm);
        }
    }

    @Override
    public float[] probabilities(Minibatch minibatch) {
        return classifier.probabilities(parameters, minibatch.lines(recipe.readingOrder()), Digit.SIDE);
    }

    @Override
    public Weights weights() {
        return design.weights(OffHeap.get(parameters), recipe, classes);
    }

    @Override
    public NetworkState state() {
        return new NetworkState(OffHeap.get(parameters), OffHeap.get(optimizerState), iteration);
    }

    @Override
    public void restore(NetworkState state) {
        OffHeap.put(state.parameters(), parameters);
        if (state.optimizerState().length == optimizerState.length()) {
            OffHeap.put(state.optimizerState(), optimizerState);
        } else {
            optimizerState.assign(0);
        }
        iteration = state.iteration();
    }

    @Override
    public void learningRate(double learningRate) {
        updater.getConfig().setLrAndSchedule(learningRate, null);
    }

    @Override
    public void write(ZipOutputStream zip) throws IOException {
        ModelEntries.write(design.configuration(recipe, classes, iteration), parameters, optimizerState, zip);
    }

    @Override
    public Optional<String> slowBecause() {
        return Optional.empty();
    }

    @Override
    public void close() {
        parameters.close();
        gradient.data().close();
        optimizerState.data().close();
    }
}

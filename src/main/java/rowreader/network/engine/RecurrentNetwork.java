package rowreader.network.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import rowreader.data.Digit;
import rowreader.network.fast.FastAdam;
import rowreader.network.fast.RecurrentClassifier;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

/**
 * A recurrent network that no layer of DL4J makes fast: gradients by our own layer, updates by ND4J's optimizers.
 * Belongs to the thread that made it.
 */
public final class RecurrentNetwork implements Network {
    private final Design design;
    private final Recipe recipe;
    private final int classes;
    private final RecurrentClassifier classifier;
    /** [1, parameters]; the gradient and, moment after moment, the optimizer's state likewise. */
    private final INDArray parameters;

    private final INDArray gradient;
    private final INDArray optimizerState;
    private final GradientUpdater<?> updater;
    private final OptimizerStep optimizerStep;
    /** [parameters], what {@link #weights()} reads them into: nobody else sees it. */
    private final float[] inOneRow;

    private int iteration;

    public RecurrentNetwork(Design design, Recipe recipe, int classes, RecurrentClassifier classifier) {
        this.design = design;
        this.recipe = recipe;
        this.classes = classes;
        this.classifier = classifier;
        Nd4jRuntime.prepare();
        int length = classifier.parameters();
        parameters = Nd4j.create(DataType.FLOAT, 1, length);
        inOneRow = new float[length];
        gradient = Nd4j.create(DataType.FLOAT, 1, length);
        optimizerState =
                Nd4j.create(DataType.FLOAT, 1, (long) recipe.optimizer().moments() * length);
        updater = FastAdam.inPlaceOf(
                Updaters.of(recipe.optimizer(), recipe.learningRate()).instantiate(optimizerState, true));
        optimizerStep =
                new OptimizerStep(parameters, gradient, classifier.layerParameters(), recipe.gradientClip(), updater);
        OffHeap.put(design.initialParameters(recipe, classes), parameters);
    }

    @Override
    public double fit(Minibatch minibatch) {
        double loss = classifier.gradient(
                parameters, minibatch.lines(recipe.readingOrder()), Digit.SIDE, minibatch.labels(), gradient);
        optimizerStep.step(iteration);
        iteration++;
        return loss;
    }

    @Override
    public float[] probabilities(Minibatch minibatch) {
        return classifier.probabilities(parameters, minibatch.lines(recipe.readingOrder()), Digit.SIDE);
    }

    @Override
    public Weights weights() {
        return design.weights(OffHeap.get(parameters, inOneRow), recipe, classes);
    }

    @Override
    public NetworkState state() {
        return new NetworkState(OffHeap.get(parameters), OffHeap.get(optimizerState), iteration);
    }

    @Override
    public NetworkState state(NetworkState older) {
        return new NetworkState(
                OffHeap.getAgain(parameters, older.parameters()),
                OffHeap.getAgain(optimizerState, older.optimizerState()),
                iteration);
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
    public Optional<Text> fallbackReason() {
        return Optional.empty();
    }

    @Override
    public void close() {
        parameters.close();
        gradient.data().close();
        optimizerState.data().close();
    }
}

package rowreader.network.training;

import java.util.ArrayList;
import java.util.List;
import rowreader.data.Dataset;
import rowreader.network.engine.Evaluations;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.engine.NetworkState;
import rowreader.network.model.Model;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.record.Evaluation;
import rowreader.network.record.TrainingRecord;

/**
 * Runs a recipe, iteration by iteration, on the caller's thread: what is learned, measured and remembered, without
 * threads or states.
 */
public final class Trainer implements AutoCloseable {
    private final Network network;
    private final Dataset dataset;
    private final Recipe recipe;
    private final TrainingListener listener;
    private final Runnable between;
    private final DigitsToLearn digits;
    private final Minibatches trainingMinibatches;
    private final Minibatches testMinibatches;
    private final List<Double> losses;
    private final List<AccuracyPoint> accuracies;
    private double learningRate;

    /** The last state that was kept, all of it finite numbers. */
    private Checkpoint good;
    /** Of the state before it, nothing at first: the next one is kept in its arrays. */
    private NetworkState spare = new NetworkState(new float[0], new float[0], 0);

    private record Checkpoint(NetworkState state, int iterations) {}

    /** Goes on with {@code network} from where {@code record} ends; tells {@code listener} what happens from now on. */
    public Trainer(Network network, Dataset dataset, TrainingRecord record, TrainingListener listener) {
        this(network, dataset, record, listener, () -> {});
    }

    /**
     * The same where a person may need the cores.
     *
     * @param between runs now and then while all test digits are measured; what runs between two iterations is the caller's
     */
    public Trainer(
            Network network, Dataset dataset, TrainingRecord record, TrainingListener listener, Runnable between) {
        this.network = network;
        this.dataset = dataset;
        this.recipe = record.recipe();
        this.listener = listener;
        this.between = between;
        this.digits = DigitsToLearn.of(dataset, recipe);
        this.trainingMinibatches = new Minibatches(digits, recipe.seed());
        // Another stream, or the two would be shuffled alike.
        this.testMinibatches = new Minibatches(dataset.test(), ~recipe.seed());
        this.losses = new ArrayList<>(record.losses());
        this.accuracies = new ArrayList<>(record.accuracies());
        learningRate(record.learningRate());
        good = new Checkpoint(network.state(), this.losses.size());
    }

    /** Whether all samples of the recipe are done. */
    public boolean isDone() {
        return losses.size() >= recipe.iterations();
    }

    /** Training samples used so far. */
    long samples() {
        return Math.min(losses.size() * (long) recipe.batchSize(), recipe.samples());
    }

    /** Changes the learning rate from the next iteration on. */
    void learningRate(double newLearningRate) {
        learningRate = newLearningRate;
    }

    /**
     * One update, and the measurements that are due after it.
     *
     * @throws NonFiniteLossException if the loss is no finite number; network and curves are then where they were when
     *     it last was, at most one evaluation interval ago
     */
    public void iterate() throws NonFiniteLossException {
        long before = samples();
        int size = (int) Math.min(recipe.batchSize(), recipe.samples() - before);
        Minibatch minibatch = trainingMinibatches.at(before, size);
        network.learningRate(learningRate * recipe.schedule().factor((double) before / recipe.samples()));
        double loss = network.fit(minibatch);
        if (!Double.isFinite(loss)) {
            long iteration = losses.size() + 1L;
            returnToGood();
            throw new NonFiniteLossException(iteration, loss);
        }
        losses.add(loss);
        listener.onIteration(losses.size(), samples(), loss);
        boolean measured = losses.size() % recipe.evaluationInterval() == 0;
        if (measured || isDone()) {
            keepGood();
        }
        if (measured) {
            measure(Split.TRAINING_MINIBATCH, evaluate(minibatch));
            measure(Split.TEST_MINIBATCH, evaluate(testMinibatch()));
        }
        int epochSize = digits.size();
        if (samples() / epochSize > before / epochSize || isDone()) {
            measureTest();
        }
    }

    /** Measures the accuracy on the whole test set. */
    void measureTest() {
        measure(
                Split.TEST,
                Evaluations.of(network, dataset.test(), dataset.classNames().size(), between));
    }

    private Minibatch testMinibatch() {
        long number = losses.size() / recipe.evaluationInterval();
        return testMinibatches.at(number * recipe.batchSize(), recipe.batchSize());
    }

    private Evaluation evaluate(Minibatch minibatch) {
        return Evaluations.of(network, minibatch, dataset.classNames().size());
    }

    private void measure(Split split, Evaluation evaluation) {
        AccuracyPoint point =
                new AccuracyPoint(losses.size(), samples(), split, evaluation.accuracy(), evaluation.count());
        accuracies.add(point);
        listener.onEvaluated(point);
    }

    /** The loss is that of the weights before the update, which can be the one that went too far. */
    private void keepGood() throws NonFiniteLossException {
        NetworkState now = network.state(spare);
        if (!now.isFinite()) {
            long iteration = losses.size();
            spare = now;
            returnToGood();
            throw new NonFiniteLossException(iteration, Double.NaN);
        }
        spare = good.state();
        good = new Checkpoint(now, losses.size());
    }

    private void returnToGood() {
        network.restore(good.state());
        losses.subList(good.iterations(), losses.size()).clear();
        // What was measured of this very state was added after it was kept.
        accuracies.removeIf(point -> point.iteration() > good.iterations());
    }

    /** A copy of the network as it is now, and its run. */
    Model model(List<String> classNames) {
        return new Model(network.weights(), classNames, network.state(), record());
    }

    /** How the run went so far. */
    public TrainingRecord record() {
        return new TrainingRecord(recipe, learningRate, losses, accuracies);
    }

    @Override
    public void close() {
        network.close();
    }
}

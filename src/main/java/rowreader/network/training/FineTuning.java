package rowreader.network.training;

import java.util.Optional;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.engine.Evaluations;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.model.Model;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.record.Evaluation;
import rowreader.text.Text;
import rowreader.text.UnusableValueException;

/**
 * Trains a copy of a model on a person's own drawings. Half of every minibatch are drawings, each augmented anew, since
 * they are few; the other half are the digits that the model knows, so that it does not forget them. The learning rate
 * rises and falls in one cycle; the optimizer starts afresh. The same drawings, digits, model and seed give the same copy.
 */
public final class FineTuning {
    /** Enough for the loss on some dozens of drawings to settle. */
    public static final int ITERATIONS = 300;

    private static final int HALF_BATCH = 64;
    private static final double HIGHEST_LEARNING_RATE = 0.0005;

    /** Iterations between two times that progress is told. */
    private static final int TOLD_EVERY = 5;

    /** Told how far it is, on the thread that does it. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param activity what is being done, for the user
         * @param fraction of the whole, [0, 1]
         */
        void onProgress(Text activity, double fraction);
    }

    /**
     * How well a model reads.
     *
     * @param test all test digits, which neither training saw
     * @param drawings the person's drawings
     */
    public record Accuracies(Evaluation test, Evaluation drawings) {}

    /**
     * What came of it.
     *
     * @param model the trained copy
     * @param before how the original reads
     * @param after how the copy reads; it was trained on the drawings
     */
    public record Outcome(Model model, Accuracies before, Accuracies after) {}

    private final Model base;
    private final Dataset digits;
    private final DigitSet drawings;
    private final long seed;
    private volatile boolean cancelled;

    /**
     * @param base stays as it is
     * @param digits what it was trained and tested on, or the like
     * @param drawings at least one, with labels that the model knows
     * @throws UnusableValueException if there is no drawing, or the digits have other classes than the model
     */
    public FineTuning(Model base, Dataset digits, DigitSet drawings, long seed) {
        if (drawings.size() == 0) {
            throw new UnusableValueException(Text.of("network.tuning.noDrawings"));
        }
        if (!digits.classNames().equals(base.classNames())) {
            throw new UnusableValueException(Text.of("network.tuning.classes", digits.name()));
        }
        this.base = base;
        this.digits = digits;
        this.drawings = drawings;
        this.seed = seed;
    }

    /** Has {@link #run} end soon; from any thread. */
    public void cancel() {
        cancelled = true;
    }

    /**
     * Does all of it on the caller's thread, in some seconds.
     *
     * @param giveWay asked often
     * @return nothing if it was cancelled
     */
    public Optional<Outcome> run(Progress progress, GiveWay giveWay) {
        Runnable between = () -> giveWay.rest(() -> cancelled);
        try (Network network = base.network()) {
            progress.onProgress(Text.of("network.tuning.before"), 0);
            Accuracies before = accuracies(network, between);
            network.restore(network.state().afresh());
            Minibatches own = new Minibatches(drawings, seed, true);
            Minibatches known = new Minibatches(
                    digits.training(), ~seed, base.record().recipe().augmented());
            for (int iteration = 0; iteration < ITERATIONS && !cancelled; iteration++) {
                between.run();
                double done = (double) iteration / ITERATIONS;
                if (iteration % TOLD_EVERY == 0) {
                    progress.onProgress(Text.of("network.tuning.training", drawings.size()), done);
                }
                network.learningRate(HIGHEST_LEARNING_RATE * LearningRateSchedule.ONE_CYCLE.factor(done));
                long first = (long) iteration * HALF_BATCH;
                network.fit(joined(own.at(first, HALF_BATCH), known.at(first, HALF_BATCH)));
            }
            if (cancelled) {
                return Optional.empty();
            }
            progress.onProgress(Text.of("network.tuning.after"), 1);
            Accuracies after = accuracies(network, between);
            Model model = new Model(
                    network.weights(),
                    base.classNames(),
                    network.state(),
                    base.record().withTestAccuracy(after.test()));
            return Optional.of(new Outcome(model, before, after));
        }
    }

    private Accuracies accuracies(Network network, Runnable between) {
        int classes = base.classNames().size();
        return new Accuracies(
                Evaluations.of(network, digits.test(), classes, between),
                Evaluations.of(network, drawings, classes, between));
    }

    private static Minibatch joined(Minibatch one, Minibatch other) {
        int split = one.size();
        float[] pixels = new float[(split + other.size()) * Digit.PIXELS];
        int[] labels = new int[split + other.size()];
        System.arraycopy(one.pixels(), 0, pixels, 0, split * Digit.PIXELS);
        System.arraycopy(other.pixels(), 0, pixels, split * Digit.PIXELS, other.size() * Digit.PIXELS);
        System.arraycopy(one.labels(), 0, labels, 0, split);
        System.arraycopy(other.labels(), 0, labels, split, other.size());
        return new Minibatch(pixels, labels);
    }
}

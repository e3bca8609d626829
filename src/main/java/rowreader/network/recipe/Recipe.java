package rowreader.network.recipe;

import java.util.function.Consumer;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.network.weights.ReadingOrder;

/**
 * Everything that decides how a training run goes: the same recipe on the same digits gives the same run.
 *
 * @param architecture the kind of network
 * @param hiddenSize units of each hidden layer, but for convolution layers
 * @param layers hidden layers, one upon the other; the architecture says how many there may be
 * @param readingOrder in which order the lines of a picture are read; only where the network reads line by line
 * @param batchSize digits in a minibatch
 * @param samples training samples in all; the last minibatch is shorter where they do not divide
 * @param optimizer how gradients become updates
 * @param learningRate the optimizer's learning rate, at its highest
 * @param schedule how the learning rate changes over the run
 * @param gradientClip the largest L2 norm of a layer's gradient; 0 for any
 * @param distorted whether every digit is distorted anew each time it is shown, as another hand might have written it
 * @param builtInDigits how many digits that this program draws itself are learned besides, for styles of writing that
 *     MNIST has few of; only where the classes are the ten digits
 * @param evaluationInterval iterations between two accuracies on minibatches
 * @param seed of the initial weights, of the order of the digits and of their distortions
 */
public record Recipe(
        Architecture architecture,
        int hiddenSize,
        int layers,
        ReadingOrder readingOrder,
        int batchSize,
        long samples,
        Optimizer optimizer,
        double learningRate,
        LearningRateSchedule schedule,
        double gradientClip,
        boolean distorted,
        int builtInDigits,
        int evaluationInterval,
        long seed) {

    /** The network and the training that this program exists to show. */
    public static final Recipe SEED =
            new Recipe(150, 128, 1_000_000, 0.001, LearningRateSchedule.CONSTANT, 0, false, 0, 20, 1);

    /** The same network, trained to read what people draw. */
    public static final Recipe BEST =
            new Recipe(150, 128, 3_600_000, 0.004, LearningRateSchedule.ONE_CYCLE, 1, true, 15_000, 20, 1);

    /** The largest hidden size offered: beyond it a laptop cannot train in a lesson. */
    public static final int MAX_HIDDEN_SIZE = 1024;

    /** The largest minibatch offered. */
    public static final int MAX_BATCH_SIZE = 4096;

    /** The longest run offered, in training samples: 500 times all of MNIST's, more than any network here learns from. */
    public static final long MAX_SAMPLES = 30_000_000;

    /** The smallest learning rate offered: with less, nothing is seen to happen. */
    public static final double MIN_LEARNING_RATE = 1e-5;

    /** The largest learning rate. */
    public static final double MAX_LEARNING_RATE = 1;

    /** The largest gradient clip offered: a gradient so long means that the training has failed. */
    public static final double MAX_GRADIENT_CLIP = 1000;

    /** As many digits as this program draws itself. */
    public static final int MAX_BUILT_IN_DIGITS = BuiltInDigits.TRAINING_SIZE;

    public Recipe {
        // What was saved before there was a choice says nothing of these four.
        architecture = architecture == null ? Architecture.LSTM : architecture;
        optimizer = optimizer == null ? Optimizer.ADAM : optimizer;
        layers = layers == 0 ? architecture.layers().usual() : layers;
        readingOrder = readingOrder == null ? ReadingOrder.TOP_DOWN : readingOrder;
        require(hiddenSize >= 1 && hiddenSize <= MAX_HIDDEN_SIZE, "hidden size", "1 to " + MAX_HIDDEN_SIZE, hiddenSize);
        require(
                architecture.layers().contains(layers),
                "number of hidden layers of the " + architecture.displayName(),
                architecture.layers().toString(),
                layers);
        require(
                architecture.readsLines() || readingOrder == ReadingOrder.TOP_DOWN,
                "reading order",
                "left alone where a network sees the whole picture at once",
                readingOrder);
        require(batchSize >= 1 && batchSize <= MAX_BATCH_SIZE, "batch size", "1 to " + MAX_BATCH_SIZE, batchSize);
        require(samples >= 1, "number of samples", "at least 1", samples);
        require(isLearningRate(learningRate), "learning rate", "more than 0 and at most 1", learningRate);
        require(schedule != null, "schedule", "given", "missing");
        require(gradientClip >= 0 && Double.isFinite(gradientClip), "gradient clip", "at least 0", gradientClip);
        require(
                builtInDigits >= 0 && builtInDigits <= MAX_BUILT_IN_DIGITS,
                "number of built-in digits",
                "0 to " + MAX_BUILT_IN_DIGITS,
                builtInDigits);
        require(evaluationInterval >= 1, "evaluation interval", "at least 1", evaluationInterval);
    }

    /** An LSTM that is trained with Adam. */
    public Recipe(
            int hiddenSize,
            int batchSize,
            long samples,
            double learningRate,
            LearningRateSchedule schedule,
            double gradientClip,
            boolean distorted,
            int builtInDigits,
            int evaluationInterval,
            long seed) {
        this(
                Architecture.LSTM,
                hiddenSize,
                1,
                ReadingOrder.TOP_DOWN,
                batchSize,
                samples,
                Optimizer.ADAM,
                learningRate,
                schedule,
                gradientClip,
                distorted,
                builtInDigits,
                evaluationInterval,
                seed);
    }

    private static void require(boolean holds, String name, String bounds, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("The " + name + " must be " + bounds + ", not " + value + ".");
        }
    }

    /** Whether an optimizer may be asked to learn at {@code rate}. */
    public static boolean isLearningRate(double rate) {
        return rate > 0 && rate <= MAX_LEARNING_RATE;
    }

    /** Iterations in all. */
    public long iterations() {
        return (samples + batchSize - 1) / batchSize;
    }

    public Recipe withArchitecture(Architecture newArchitecture) {
        return changed(draft -> {
            draft.architecture = newArchitecture;
            draft.layers = newArchitecture == architecture
                    ? layers
                    : newArchitecture.layers().usual();
            draft.readingOrder = newArchitecture.readsLines() ? readingOrder : ReadingOrder.TOP_DOWN;
        });
    }

    public Recipe withHiddenSize(int newHiddenSize) {
        return changed(draft -> draft.hiddenSize = newHiddenSize);
    }

    public Recipe withLayers(int newLayers) {
        return changed(draft -> draft.layers = newLayers);
    }

    public Recipe withReadingOrder(ReadingOrder newReadingOrder) {
        return changed(draft -> draft.readingOrder = newReadingOrder);
    }

    public Recipe withBatchSize(int newBatchSize) {
        return changed(draft -> draft.batchSize = newBatchSize);
    }

    public Recipe withSamples(long newSamples) {
        return changed(draft -> draft.samples = newSamples);
    }

    public Recipe withOptimizer(Optimizer newOptimizer) {
        return changed(draft -> draft.optimizer = newOptimizer);
    }

    public Recipe withLearningRate(double newLearningRate) {
        return changed(draft -> draft.learningRate = newLearningRate);
    }

    public Recipe withSchedule(LearningRateSchedule newSchedule) {
        return changed(draft -> draft.schedule = newSchedule);
    }

    public Recipe withGradientClip(double newGradientClip) {
        return changed(draft -> draft.gradientClip = newGradientClip);
    }

    public Recipe withSeed(long newSeed) {
        return changed(draft -> draft.seed = newSeed);
    }

    private Recipe changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new Recipe(
                draft.architecture,
                draft.hiddenSize,
                draft.layers,
                draft.readingOrder,
                draft.batchSize,
                draft.samples,
                draft.optimizer,
                draft.learningRate,
                draft.schedule,
                draft.gradientClip,
                distorted,
                builtInDigits,
                evaluationInterval,
                draft.seed);
    }

    /** The points of a recipe that can be changed one by one. */
    private static final class Draft {
        private Architecture architecture;
        private int hiddenSize;
        private int layers;
        private ReadingOrder readingOrder;
        private int batchSize;
        private long samples;
        private Optimizer optimizer;
        private double learningRate;
        private LearningRateSchedule schedule;
        private double gradientClip;
        private long seed;

        private Draft(Recipe recipe) {
            architecture = recipe.architecture;
            hiddenSize = recipe.hiddenSize;
            layers = recipe.layers;
            readingOrder = recipe.readingOrder;
            batchSize = recipe.batchSize;
            samples = recipe.samples;
            optimizer = recipe.optimizer;
            learningRate = recipe.learningRate;
            schedule = recipe.schedule;
            gradientClip = recipe.gradientClip;
            seed = recipe.seed;
        }
    }
}

package rowreader.network;

/**
 * Everything that decides how a training run goes: the same recipe on the same digits gives the same run.
 *
 * @param hiddenSize units of the LSTM, H
 * @param batchSize digits in a minibatch
 * @param samples training samples in all; the last minibatch is shorter where they do not divide
 * @param learningRate Adam's learning rate
 * @param evaluationInterval iterations between two accuracies on minibatches
 * @param seed of the initial weights and of the order of the digits
 */
public record Recipe(
        int hiddenSize, int batchSize, long samples, double learningRate, int evaluationInterval, long seed) {

    /** The network and the training that this program exists to show. */
    public static final Recipe SEED = new Recipe(150, 128, 1_000_000, 0.001, 20, 1);

    /** The largest hidden size offered: beyond it a laptop cannot train in a lesson. */
    public static final int MAX_HIDDEN_SIZE = 1024;

    /** The largest minibatch offered. */
    public static final int MAX_BATCH_SIZE = 4096;

    public Recipe {
        require(hiddenSize >= 1 && hiddenSize <= MAX_HIDDEN_SIZE, "hidden size", "1 to " + MAX_HIDDEN_SIZE, hiddenSize);
        require(batchSize >= 1 && batchSize <= MAX_BATCH_SIZE, "batch size", "1 to " + MAX_BATCH_SIZE, batchSize);
        require(samples >= 1, "number of samples", "at least 1", samples);
        require(isLearningRate(learningRate), "learning rate", "more than 0 and at most 1", learningRate);
        require(evaluationInterval >= 1, "evaluation interval", "at least 1", evaluationInterval);
    }

    private static void require(boolean holds, String name, String bounds, Number value) {
        if (!holds) {
            throw new IllegalArgumentException("The " + name + " must be " + bounds + ", not " + value + ".");
        }
    }

    /** Whether Adam may be asked to learn at {@code rate}. */
    public static boolean isLearningRate(double rate) {
        return rate > 0 && rate <= 1;
    }

    /** Iterations in all. */
    public long iterations() {
        return (samples + batchSize - 1) / batchSize;
    }

    public Recipe withHiddenSize(int newHiddenSize) {
        return new Recipe(newHiddenSize, batchSize, samples, learningRate, evaluationInterval, seed);
    }

    public Recipe withBatchSize(int newBatchSize) {
        return new Recipe(hiddenSize, newBatchSize, samples, learningRate, evaluationInterval, seed);
    }

    public Recipe withSamples(long newSamples) {
        return new Recipe(hiddenSize, batchSize, newSamples, learningRate, evaluationInterval, seed);
    }

    public Recipe withLearningRate(double newLearningRate) {
        return new Recipe(hiddenSize, batchSize, samples, newLearningRate, evaluationInterval, seed);
    }

    public Recipe withSeed(long newSeed) {
        return new Recipe(hiddenSize, batchSize, samples, learningRate, evaluationInterval, newSeed);
    }
}

package rowreader.network.record;

/**
 * A point of an accuracy curve.
 *
 * @param iteration iterations done before it was measured
 * @param samples training samples used by them
 * @param split which digits were asked
 * @param accuracy the fraction read right, [0, 1]
 * @param count how many digits were asked
 */
public record AccuracyPoint(long iteration, long samples, Split split, double accuracy, int count) {
    /** Which digits an accuracy is of. */
    public enum Split {
        /** The training minibatch of the last iteration. */
        TRAINING_MINIBATCH,
        /** A minibatch of the test set. */
        TEST_MINIBATCH,
        /** The whole test set. */
        TEST
    }
}

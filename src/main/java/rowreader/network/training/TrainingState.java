package rowreader.network.training;

/** Where a {@link Training} stands. */
public enum TrainingState {
    /** Nothing trained yet: fresh initial weights, or none. */
    IDLE,
    /** The digits are being read, downloaded or made. */
    LOADING,
    /** Iterations run. */
    TRAINING,
    /** Stopped between two iterations, can go on. */
    PAUSED,
    /** All samples of the recipe are done. */
    FINISHED,
    /** Ended by a failure; the last good weights are kept. */
    FAILED
}

package rowreader.viewmodel;

/** What can be asked of the training. Every command returns at once; what comes of it is told by events. */
public interface TrainingCommands {
    /** Reads the digits if need be and trains from the start, or from the last good weights after a failure. */
    void start();

    /** Stops after the iteration that runs. */
    void pause();

    /** Goes on after a pause. */
    void resume();

    /** Does one iteration and pauses. */
    void iterateOnce();

    /** Ends the training; what was learned is kept. */
    void stop();

    /** Goes back to the initial weights of the same seed, to repeat the run exactly. */
    void reset();

    /** Sets the learning rate from the next iteration on. */
    void learningRate(double learningRate);
}

package rowreader.bench;

import rowreader.network.recipe.Architecture;

/**
 * The sizes of one training iteration; timesteps and inputs are those of a digit.
 *
 * @param batchSize digits in a minibatch, B
 * @param hiddenSize units, H
 */
record Shape(int batchSize, int hiddenSize) {
    /** The network and the minibatch of the seed recipe. */
    static final Shape SEED = new Shape(128, 150);

    static final int TIMESTEPS = 28;
    static final int INPUTS = 28;
    static final int CLASSES = 10;

    /** LeNet's, whose units are those of its dense layer. */
    static final Shape LENET = new Shape(128, 500);

    /** The dense network's. */
    static final Shape DENSE = new Shape(128, Architecture.MLP.recipe().hiddenSize());

    /**
     * Floating-point operations in the matrix products that no implementation can avoid: (x, h) times the weights, the
     * gradient of those weights, and the gradient that goes back to h.
     */
    double operations(RecurrentCell cell) {
        double rows = (double) TIMESTEPS * batchSize;
        return 2 * rows * cell.gates() * hiddenSize * (2.0 * (INPUTS + hiddenSize) + hiddenSize);
    }
}

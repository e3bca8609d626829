package rowreader.bench;

import ai.djl.ndarray.NDArray;

/** Iterations of the PyTorch network, on minibatches that are already made. */
final class PyTorchTraining implements Work {
    /** Iterations between two accuracies on minibatches, as in the seed recipe. */
    private static final int EVALUATION_INTERVAL = 20;

    /** A tenth of MNIST, as for our own trainer. */
    private static final int EPOCH_DIGITS = 6_000;

    private static final int TEST_DIGITS = 1_000;

    private final PyTorchNetwork network;
    private final NDArray digits;
    private final NDArray labels;
    private final NDArray testDigits;
    private final NDArray testLabels;
    private final boolean withMeasurements;
    private final int epochIterations;
    private int iterations;

    /** @param withMeasurements whether to measure the accuracies that the seed recipe asks for */
    PyTorchTraining(RecurrentCell cell, Shape shape, boolean withMeasurements) {
        this(new PyTorchRecurrent(cell, shape.hiddenSize()), shape, withMeasurements);
    }

    /** Without measurements. */
    PyTorchTraining(PyTorchNetwork network, Shape shape) {
        this(network, shape, false);
    }

    private PyTorchTraining(PyTorchNetwork network, Shape shape, boolean withMeasurements) {
        this.network = network;
        digits = network.digits(shape.batchSize());
        labels = network.labels(shape.batchSize());
        testDigits = network.digits(TEST_DIGITS);
        testLabels = network.labels(TEST_DIGITS);
        epochIterations = EPOCH_DIGITS / shape.batchSize();
        this.withMeasurements = withMeasurements;
    }

    @Override
    public void run() {
        network.fit(digits, labels);
        iterations++;
        if (withMeasurements && iterations % EVALUATION_INTERVAL == 0) {
            network.correct(digits, labels);
            network.correct(digits, labels);
        }
        if (withMeasurements && iterations % epochIterations == 0) {
            network.correct(testDigits, testLabels);
        }
    }

    @Override
    public void close() {
        network.close();
    }
}

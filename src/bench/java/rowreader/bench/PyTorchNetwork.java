package rowreader.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/** The seed network in PyTorch: its fused recurrent layer, one dense layer, softmax cross-entropy and Adam. */
final class PyTorchNetwork implements AutoCloseable {
    private static final float LEARNING_RATE = 0.001f;
    private static final float LARGEST_WEIGHT = 0.08f;

    private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
    private final int hiddenSize;
    private final RecurrentCell cell;
    private final NDList recurrent;
    private final NDList output;
    private final Loss crossEntropy = Loss.softmaxCrossEntropyLoss();
    private final Optimizer adam =
            Adam.builder().optLearningRateTracker(Tracker.fixed(LEARNING_RATE)).build();

    PyTorchNetwork(RecurrentCell cell, int hiddenSize) {
        this.cell = cell;
        this.hiddenSize = hiddenSize;
        int columns = cell.gates() * hiddenSize;
        recurrent = new NDList(
                parameter(columns, Shape.INPUTS),
                parameter(columns, hiddenSize),
                parameter(columns),
                parameter(columns));
        output = new NDList(parameter(hiddenSize, Shape.CLASSES), parameter(Shape.CLASSES));
    }

    private NDArray parameter(long... lengths) {
        NDArray values = manager.randomUniform(
                -LARGEST_WEIGHT, LARGEST_WEIGHT, new ai.djl.ndarray.types.Shape(lengths), DataType.FLOAT32);
        values.setRequiresGradient(true);
        return values;
    }

    /** Some digits, [T, B, I]: time first, since PyTorch would otherwise rearrange them in every iteration. */
    NDArray digits(int size) {
        return manager.randomUniform(
                0, 1, new ai.djl.ndarray.types.Shape(Shape.TIMESTEPS, size, Shape.INPUTS), DataType.FLOAT32);
    }

    /** Their labels, [B]. */
    NDArray labels(int size) {
        float[] labels = new float[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % Shape.CLASSES;
        }
        return manager.create(labels);
    }

    /** One iteration: forward, backward, update. */
    void fit(NDArray digits, NDArray labels) {
        try (NDManager scratch = manager.newSubManager();
                GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
            digits.tempAttach(scratch);
            labels.tempAttach(scratch);
            NDArray loss = crossEntropy.evaluate(new NDList(labels), new NDList(logits(digits, scratch, true)));
            gradients.backward(loss);
            loss.getFloat();
            update("recurrent", recurrent);
            update("output", output);
        }
    }

    private void update(String name, NDList parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            try (NDArray gradient = parameters.get(i).getGradient()) {
                adam.update(name + i, parameters.get(i), gradient);
                gradient.muli(0);
            }
        }
    }

    /** How many of the digits it reads right. */
    long correct(NDArray digits, NDArray labels) {
        try (NDManager scratch = manager.newSubManager()) {
            digits.tempAttach(scratch);
            labels.tempAttach(scratch);
            NDArray prediction = logits(digits, scratch, false).argMax(1).toType(DataType.FLOAT32, false);
            return prediction.eq(labels).sum().getLong();
        }
    }

    /** [B, classes]. */
    private NDArray logits(NDArray digits, NDManager scratch, boolean training) {
        long size = digits.getShape().get(1);
        NDArray zeros = scratch.zeros(new ai.djl.ndarray.types.Shape(1, size, hiddenSize));
        NDList states = cell.read(digits, zeros, recurrent, training);
        NDArray last = states.get(1).reshape(size, hiddenSize);
        return last.matMul(output.get(0)).add(output.get(1));
    }

    @Override
    public void close() {
        manager.close();
    }
}

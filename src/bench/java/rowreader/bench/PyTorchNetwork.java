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

/** A network in PyTorch that learns as ours do: softmax cross-entropy and Adam. What it is made of, a subclass says. */
abstract class PyTorchNetwork implements AutoCloseable {
    private static final float LEARNING_RATE = 0.001f;
    private static final float LARGEST_WEIGHT = 0.08f;

    private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
    private final NDList parameters = new NDList();
    private final Loss crossEntropy = Loss.softmaxCrossEntropyLoss();
    private final Optimizer adam =
            Adam.builder().optLearningRateTracker(Tracker.fixed(LEARNING_RATE)).build();

    /** Weights that are learned. */
    final NDArray parameter(long... lengths) {
        NDArray values = noise(-LARGEST_WEIGHT, LARGEST_WEIGHT, lengths);
        values.setRequiresGradient(true);
        parameters.add(values);
        return values;
    }

    /** Evenly distributed numbers. */
    final NDArray noise(float least, float greatest, long... lengths) {
        return manager.randomUniform(least, greatest, new ai.djl.ndarray.types.Shape(lengths), DataType.FLOAT32);
    }

    /** Some digits, in the form that this network takes without rearranging them. */
    abstract NDArray digits(int size);

    /** [B, classes], in the memory of {@code scratch}. */
    abstract NDArray logits(NDArray digits, NDManager scratch, boolean training);

    /** The labels of {@link #digits}, [B]. */
    final NDArray labels(int size) {
        float[] labels = new float[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % Shape.CLASSES;
        }
        return manager.create(labels);
    }

    /** One iteration: forward, backward, update. */
    final void fit(NDArray digits, NDArray labels) {
        try (NDManager scratch = manager.newSubManager();
                GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
            digits.tempAttach(scratch);
            labels.tempAttach(scratch);
            NDArray loss = crossEntropy.evaluate(new NDList(labels), new NDList(logits(digits, scratch, true)));
            gradients.backward(loss);
            loss.getFloat();
            update();
        }
    }

    private void update() {
        for (int i = 0; i < parameters.size(); i++) {
            try (NDArray gradient = parameters.get(i).getGradient()) {
                adam.update("parameter" + i, parameters.get(i), gradient);
                gradient.muli(0);
            }
        }
    }

    /** How many of the digits it reads right. */
    final long correct(NDArray digits, NDArray labels) {
        try (NDManager scratch = manager.newSubManager()) {
            digits.tempAttach(scratch);
            labels.tempAttach(scratch);
            NDArray prediction = logits(digits, scratch, false).argMax(1).toType(DataType.FLOAT32, false);
            return prediction.eq(labels).sum().getLong();
        }
    }

    @Override
    public final void close() {
        manager.close();
    }
}

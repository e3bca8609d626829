package rowreader.network.weights;

import java.util.Objects;

/**
 * A snapshot of an LSTM classifier's weights, as plain arrays in the textbook's gate order: input gate i, forget gate
 * f, output gate o, candidate g. Immutable: what goes in and comes out is copied.
 *
 * <p>Matrices are row-major. With H = hiddenSize, column {@code gate * H + unit} of the first three belongs to that gate
 * of that unit. The forget gate's bias holds the forget bias of 1.0 that training started from.
 */
public final class LstmWeights implements SequenceWeights {
    /** The gates in the order of the columns. */
    public static final int INPUT_GATE = 0;

    public static final int FORGET_GATE = 1;
    public static final int OUTPUT_GATE = 2;
    public static final int CANDIDATE = 3;
    /** Column blocks in the matrices. */
    public static final int GATES = 4;

    private final int inputSize;
    private final int hiddenSize;
    private final int classes;
    private final float[] inputWeights;
    private final float[] recurrentWeights;
    private final float[] bias;
    private final float[] outputWeights;
    private final float[] outputBias;
    private final ReadingOrder readingOrder;

    /**
     * @param inputWeights [inputSize, 4H]
     * @param recurrentWeights [H, 4H]
     * @param bias [4H]
     * @param outputWeights [H, classes]
     * @param outputBias [classes]
     * @param readingOrder that it was trained with
     * @throws IllegalArgumentException if the shapes disagree
     */
    public LstmWeights(
            float[] inputWeights,
            float[] recurrentWeights,
            float[] bias,
            float[] outputWeights,
            float[] outputBias,
            ReadingOrder readingOrder) {
        this.readingOrder = Objects.requireNonNull(readingOrder);
        this.hiddenSize = bias.length / GATES;
        this.inputSize = hiddenSize == 0 ? 0 : inputWeights.length / bias.length;
        this.classes = outputBias.length;
        requireLength("bias", bias, GATES * hiddenSize);
        requireLength("inputWeights", inputWeights, inputSize * GATES * hiddenSize);
        requireLength("recurrentWeights", recurrentWeights, hiddenSize * GATES * hiddenSize);
        requireLength("outputWeights", outputWeights, hiddenSize * classes);
        this.inputWeights = inputWeights.clone();
        this.recurrentWeights = recurrentWeights.clone();
        this.bias = bias.clone();
        this.outputWeights = outputWeights.clone();
        this.outputBias = outputBias.clone();
    }

    /** Weights of a network that reads from top to bottom. */
    public LstmWeights(
            float[] inputWeights, float[] recurrentWeights, float[] bias, float[] outputWeights, float[] outputBias) {
        this(inputWeights, recurrentWeights, bias, outputWeights, outputBias, ReadingOrder.TOP_DOWN);
    }

    private static void requireLength(String name, float[] array, int length) {
        Objects.requireNonNull(array, name);
        if (array.length != length || length == 0) {
            throw new IllegalArgumentException(name + " has " + array.length + " values, expected " + length);
        }
    }

    /** Pixels in a row. */
    public int inputSize() {
        return inputSize;
    }

    @Override
    public int hiddenSize() {
        return hiddenSize;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public ReadingOrder readingOrder() {
        return readingOrder;
    }

    /** A copy, [inputSize, 4H]. */
    public float[] inputWeights() {
        return inputWeights.clone();
    }

    /** A copy, [H, 4H]. */
    public float[] recurrentWeights() {
        return recurrentWeights.clone();
    }

    /** A copy, [4H]. */
    public float[] bias() {
        return bias.clone();
    }

    /** A copy, [H, classes]. */
    public float[] outputWeights() {
        return outputWeights.clone();
    }

    /** A copy, [classes]. */
    public float[] outputBias() {
        return outputBias.clone();
    }
}

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

    private final LstmCellWeights cell;
    private final Matrix outputWeights;
    private final Matrix outputBias;
    private final ReadingOrder readingOrder;

    /**
     * @param outputWeights [H, classes]
     * @param outputBias [1, classes]
     * @param readingOrder that it was trained with
     * @throws IllegalArgumentException if the shapes disagree
     */
    public LstmWeights(LstmCellWeights cell, Matrix outputWeights, Matrix outputBias, ReadingOrder readingOrder) {
        this.cell = cell;
        this.outputWeights = outputWeights;
        this.outputBias = outputBias;
        this.readingOrder = Objects.requireNonNull(readingOrder);
        if (outputWeights.rows() != cell.hiddenSize() || outputWeights.columns() != outputBias.columns()) {
            throw new IllegalArgumentException("outputWeights are " + outputWeights.rows() + " x "
                    + outputWeights.columns() + ", expected " + cell.hiddenSize() + " x " + outputBias.columns());
        }
    }

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
        this(
                new LstmCellWeights(
                        matrix("inputWeights", inputWeights, bias.length),
                        matrix("recurrentWeights", recurrentWeights, bias.length),
                        matrix("bias", bias, bias.length)),
                matrix("outputWeights", outputWeights, outputBias.length),
                matrix("outputBias", outputBias, outputBias.length),
                readingOrder);
    }

    /** Weights of a network that reads from top to bottom. */
    public LstmWeights(
            float[] inputWeights, float[] recurrentWeights, float[] bias, float[] outputWeights, float[] outputBias) {
        this(inputWeights, recurrentWeights, bias, outputWeights, outputBias, ReadingOrder.TOP_DOWN);
    }

    private static Matrix matrix(String name, float[] values, int columns) {
        Objects.requireNonNull(values, name);
        if (columns == 0 || values.length == 0 || values.length % columns != 0) {
            throw new IllegalArgumentException(name + " has " + values.length + " values in rows of " + columns);
        }
        return new Matrix(values.length / columns, columns, values);
    }

    /** The layer, which no copy is made of. */
    public LstmCellWeights cell() {
        return cell;
    }

    /** From the hidden state to the classes, [H, classes]. */
    public Matrix output() {
        return outputWeights;
    }

    /** Of the classes, [1, classes]. */
    public Matrix outputBiases() {
        return outputBias;
    }

    /** Pixels in a row. */
    public int inputSize() {
        return cell.inputSize();
    }

    @Override
    public int hiddenSize() {
        return cell.hiddenSize();
    }

    @Override
    public int classes() {
        return outputBias.columns();
    }

    @Override
    public ReadingOrder readingOrder() {
        return readingOrder;
    }

    /** A copy, [inputSize, 4H]. */
    public float[] inputWeights() {
        return cell.inputWeights().values();
    }

    /** A copy, [H, 4H]. */
    public float[] recurrentWeights() {
        return cell.recurrentWeights().values();
    }

    /** A copy, [4H]. */
    public float[] bias() {
        return cell.bias().values();
    }

    /** A copy, [H, classes]. */
    public float[] outputWeights() {
        return outputWeights.values();
    }

    /** A copy, [classes]. */
    public float[] outputBias() {
        return outputBias.values();
    }
}

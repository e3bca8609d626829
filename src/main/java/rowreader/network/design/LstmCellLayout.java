package rowreader.network.design;

import java.util.stream.IntStream;
import rowreader.network.weights.LstmCellWeights;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.Matrix;

/**
 * Translates between the textbook's layout of an LSTM layer's weights and the part of DL4J's flat parameter vector that
 * holds them.
 *
 * <p>DL4J's is [W, RW, b], each matrix column by column; its column blocks are candidate, forget gate, output gate, input
 * gate ({@code org.deeplearning4j.nn.layers.recurrent.LSTMHelpers}).
 */
final class LstmCellLayout {
    /** DL4J's blocks, as gates of {@link LstmWeights}. */
    private static final int[] DL4J_BLOCKS = {
        LstmWeights.CANDIDATE, LstmWeights.FORGET_GATE, LstmWeights.OUTPUT_GATE, LstmWeights.INPUT_GATE
    };

    private final int inputSize;
    private final int hiddenSize;
    private final int columns;

    LstmCellLayout(int inputSize, int hiddenSize) {
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        this.columns = LstmWeights.GATES * hiddenSize;
    }

    /** How many parameters the layer has. */
    int length() {
        return (inputSize + hiddenSize + 1) * columns;
    }

    /** Writes {@code cell} in DL4J's order to {@code flat} from {@code from} on. */
    void toParameters(LstmCellWeights cell, float[] flat, int from) {
        int at = toParameters(cell.inputWeights(), flat, from);
        at = toParameters(cell.recurrentWeights(), flat, at);
        toParameters(cell.bias(), flat, at);
    }

    /** The weights that lie in {@code flat} in DL4J's order from {@code from} on. */
    LstmCellWeights fromParameters(float[] flat, int from) {
        int recurrentFrom = from + inputSize * columns;
        int biasFrom = recurrentFrom + hiddenSize * columns;
        int[] order = order();
        return new LstmCellWeights(
                Matrix.ofColumns(inputSize, flat, from, order),
                Matrix.ofColumns(hiddenSize, flat, recurrentFrom, order),
                Matrix.ofColumns(1, flat, biasFrom, order));
    }

    /** The textbook's columns in the order in which DL4J has them. */
    private int[] order() {
        return IntStream.range(0, columns)
                .map(place -> DL4J_BLOCKS[place / hiddenSize] * hiddenSize + place % hiddenSize)
                .toArray();
    }

    private int toParameters(Matrix matrix, float[] flat, int from) {
        float[] values = matrix.values();
        int to = from;
        for (int column : order()) {
            for (int row = 0; row < matrix.rows(); row++) {
                flat[to++] = values[row * columns + column];
            }
        }
        return to;
    }
}

package rowreader.network.design;

import rowreader.network.weights.LstmCellWeights;
import rowreader.network.weights.Matrix;

/** Takes a flat parameter vector apart, piece by piece from its beginning. */
final class FlatWeights {
    private final float[] flat;
    private int at;

    FlatWeights(float[] flat) {
        this.flat = flat;
    }

    /** The next matrix, which lies there column by column, as DL4J's dense and recurrent layers have it. */
    Matrix columnByColumn(int rows, int columns) {
        Matrix matrix = Matrix.ofColumns(rows, columns, flat, at);
        at += rows * columns;
        return matrix;
    }

    /** The next matrix, which lies there row by row, as the kernels of DL4J's convolution layers do. */
    Matrix rowByRow(int rows, int columns) {
        Matrix matrix = Matrix.ofRows(rows, columns, flat, at);
        at += rows * columns;
        return matrix;
    }

    /** The next LSTM layer, as DL4J lays it out. */
    LstmCellWeights lstm(int inputSize, int hiddenSize) {
        LstmCellLayout layout = new LstmCellLayout(inputSize, hiddenSize);
        LstmCellWeights cell = layout.fromParameters(flat, at);
        at += layout.length();
        return cell;
    }

    /** The next bias, [1, length]. */
    Matrix bias(int length) {
        return rowByRow(1, length);
    }
}

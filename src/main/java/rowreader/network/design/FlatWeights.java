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
        float[] values = new float[rows * columns];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                values[row * columns + column] = flat[at++];
            }
        }
        return new Matrix(rows, columns, values);
    }

    /** The next matrix, which lies there row by row, as the kernels of DL4J's convolution layers do. */
    Matrix rowByRow(int rows, int columns) {
        float[] values = new float[rows * columns];
        System.arraycopy(flat, at, values, 0, values.length);
        at += values.length;
        return new Matrix(rows, columns, values);
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

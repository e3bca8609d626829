package rowreader.trace;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import rowreader.network.weights.Matrix;

/**
 * A weight matrix, each row an array of its own: with one base address per stream the compiler vectorises the sums.
 * Immutable.
 */
final class WeightRows {
    private final float[][] rows;

    WeightRows(Matrix matrix) {
        rows = new float[matrix.rows()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = matrix.row(row);
        }
    }

    int rows() {
        return rows.length;
    }

    /** Gives all numbers to a digest. */
    void feed(MessageDigest digest) {
        for (float[] row : rows) {
            feed(digest, row);
        }
    }

    static void feed(MessageDigest digest, float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        digest.update(bytes);
    }

    float at(int row, int column) {
        return rows[row][column];
    }

    /**
     * Adds x times this matrix to some columns of the sums.
     *
     * @param x an array that holds [rows] from {@code offset} on
     * @param sums [columns]
     * @param from the first column
     * @param to the column after the last
     */
    void addProduct(float[] x, int offset, float[] sums, int from, int to) {
        int row = 0;
        for (; row + 3 < rows.length; row += 4) {
            float x0 = x[offset + row];
            float x1 = x[offset + row + 1];
            float x2 = x[offset + row + 2];
            float x3 = x[offset + row + 3];
            // Most of a digit is background.
            if (x0 != 0 || x1 != 0 || x2 != 0 || x3 != 0) {
                addScaled(sums, from, to, x0, rows[row], x1, rows[row + 1], x2, rows[row + 2], x3, rows[row + 3]);
            }
        }
        for (; row < rows.length; row++) {
            addScaled(sums, from, to, x[offset + row], rows[row]);
        }
    }

    private static void addScaled(float[] sums, int from, int to, float a, float[] x) {
        for (int j = from; j < to; j++) {
            sums[j] += a * x[j];
        }
    }

    /** Four at once, so that the sums are loaded and stored a quarter as often. */
    private static void addScaled(
            float[] sums,
            int from,
            int to,
            float a0,
            float[] x0,
            float a1,
            float[] x1,
            float a2,
            float[] x2,
            float a3,
            float[] x3) {
        for (int j = from; j < to; j++) {
            sums[j] = sums[j] + a0 * x0[j] + a1 * x1[j] + a2 * x2[j] + a3 * x3[j];
        }
    }

    /**
     * Backwards through {@link #addProduct}: adds what the sums hand on to x.
     *
     * @param ofSums the gradient with respect to the sums, [columns]
     * @param ofX an array whose [rows] from {@code offset} on grow
     */
    void backpropagate(float[] ofSums, int from, int to, float[] ofX, int offset) {
        for (int row = 0; row < rows.length; row++) {
            ofX[offset + row] += dot(ofSums, rows[row], from, to);
        }
    }

    /** Four partial sums, because each addition would wait for the one before. */
    private static float dot(float[] a, float[] b, int from, int to) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int j = from;
        for (; j + 3 < to; j += 4) {
            sum0 += a[j] * b[j];
            sum1 += a[j + 1] * b[j + 1];
            sum2 += a[j + 2] * b[j + 2];
            sum3 += a[j + 3] * b[j + 3];
        }
        for (; j < to; j++) {
            sum0 += a[j] * b[j];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}

package rowreader.network.weights;

import java.util.Arrays;

/** A matrix of weights. Immutable: no array that it holds was or is seen by anyone else. Any thread. */
public final class Matrix {
    private final int rows;
    private final int columns;
    /** Row by row. */
    private final float[] values;

    /**
     * A copy.
     *
     * @param values row by row, [rows * columns]
     * @throws IllegalArgumentException if the shape does not fit the values
     */
    public Matrix(int rows, int columns, float[] values) {
        this(values.clone(), rows, columns);
    }

    /** Owns {@code own}: whoever calls this lets nobody else have it. */
    private Matrix(float[] own, int rows, int columns) {
        if (rows < 1 || columns < 1 || own.length != rows * columns) {
            throw new IllegalArgumentException(own.length + " values for a matrix of " + rows + " x " + columns);
        }
        this.rows = rows;
        this.columns = columns;
        this.values = own;
    }

    /** Copied from {@code flat}, where it lies row by row from {@code from} on. */
    public static Matrix ofRows(int rows, int columns, float[] flat, int from) {
        return new Matrix(Arrays.copyOfRange(flat, from, from + rows * columns), rows, columns);
    }

    /** Copied from {@code flat}, where it lies column by column from {@code from} on. */
    public static Matrix ofColumns(int rows, int columns, float[] flat, int from) {
        float[] own = new float[rows * columns];
        for (int column = 0; column < columns; column++) {
            putColumn(column, columns, flat, from + column * rows, own);
        }
        return new Matrix(own, rows, columns);
    }

    /**
     * Copied from {@code flat}, where it lies column by column from {@code from} on, the columns in another order.
     *
     * @param order which column lies there first, which next, ..., [columns]
     */
    public static Matrix ofColumns(int rows, float[] flat, int from, int[] order) {
        float[] own = new float[rows * order.length];
        for (int place = 0; place < order.length; place++) {
            putColumn(order[place], order.length, flat, from + place * rows, own);
        }
        return new Matrix(own, rows, order.length);
    }

    private static void putColumn(int column, int columns, float[] flat, int from, float[] own) {
        int at = from;
        for (int to = column; to < own.length; to += columns) {
            own[to] = flat[at++];
        }
    }

    /** Rows. */
    public int rows() {
        return rows;
    }

    /** Columns. */
    public int columns() {
        return columns;
    }

    /** A copy, row by row, [rows * columns]. */
    public float[] values() {
        return values.clone();
    }

    /** A copy of one row, [columns]. */
    public float[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }
}

package rowreader.network.weights;

/**
 * A matrix of weights. Immutable: what goes in and comes out is copied.
 *
 * @param values row by row, [rows * columns]
 */
public record Matrix(int rows, int columns, float[] values) {
    /** @throws IllegalArgumentException if the shape does not fit the values */
    public Matrix {
        if (rows < 1 || columns < 1 || values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " values for a matrix of " + rows + " x " + columns);
        }
        values = values.clone();
    }

    /** A copy, row by row. */
    @Override
    public float[] values() {
        return values.clone();
    }
}

package rowreader.trace;

/** How fast a loss rises with the numbers of one layer, while it is followed back from timestep to timestep. */
final class CellGradient {
    /** With respect to h, [H]. */
    final float[] ofHiddenState;
    /** With respect to c, [H]; empty where the cell has none. */
    final float[] ofCellState;
    /** With respect to the sums, [columns]. */
    final float[] ofSums;

    CellGradient(Cell cell) {
        ofHiddenState = new float[cell.hiddenSize()];
        ofCellState = new float[cell.hasCellState() ? cell.hiddenSize() : 0];
        ofSums = new float[cell.columns()];
    }
}

package rowreader.trace;

/** How fast a loss rises with the numbers of one layer, while it is followed back from timestep to timestep. */
final class CellGradient {
    /** With respect to h, [H]. */
    final float[] ofHiddenState;
    /** With respect to c before that timestep, [H]; empty where the cell has none. */
    final float[] ofCellState;
    /** With respect to c of the timestep just passed, through h and the next c, [H]; empty where the cell has none. */
    final float[] throughCellState;
    /** With respect to the sums, [columns]. */
    final float[] ofSums;

    CellGradient(Cell cell) {
        ofHiddenState = new float[cell.hiddenSize()];
        ofCellState = new float[cell.hasCellState() ? cell.hiddenSize() : 0];
        throughCellState = new float[ofCellState.length];
        ofSums = new float[cell.columns()];
    }
}

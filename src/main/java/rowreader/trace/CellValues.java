package rowreader.trace;

/** The numbers of one layer's units at one timestep. They lie apart, so that loops over them are turned into SIMD. */
final class CellValues {
    /** [columns]: first the sums, then what the squashing functions make of them. */
    final float[] sums;
    /** c [H]; empty where the cell has none. */
    final float[] cellState;
    /** h [H]. */
    final float[] hiddenState;

    private CellValues(float[] sums, float[] cellState, float[] hiddenState) {
        this.sums = sums;
        this.cellState = cellState;
        this.hiddenState = hiddenState;
    }

    /** As before the first line: everything is 0. */
    static CellValues of(Cell cell) {
        return new CellValues(
                new float[cell.columns()],
                new float[cell.hasCellState() ? cell.hiddenSize() : 0],
                new float[cell.hiddenSize()]);
    }

    CellValues copy() {
        return new CellValues(sums.clone(), cellState.clone(), hiddenState.clone());
    }
}

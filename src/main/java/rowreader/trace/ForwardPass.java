package rowreader.trace;

import java.util.Arrays;
import rowreader.network.LstmWeights;

/**
 * A pass through the network, row by row, that keeps only the newest state. Reusable: start every sequence with
 * {@link #reset} or {@link #resume}. For one thread.
 */
public final class ForwardPass {
    private final Lstm lstm;
    private final float[] gates;
    private float[] hiddenState;
    private float[] cellState;
    private float[] previousHiddenState;
    private float[] previousCellState;

    /** A pass through {@code lstm}, before the first row. */
    public ForwardPass(Lstm lstm) {
        this.lstm = lstm;
        gates = new float[LstmWeights.GATES * lstm.hiddenSize()];
        hiddenState = new float[lstm.hiddenSize()];
        cellState = new float[lstm.hiddenSize()];
        previousHiddenState = new float[lstm.hiddenSize()];
        previousCellState = new float[lstm.hiddenSize()];
    }

    /** Goes back before the first row: all states are 0. */
    public void reset() {
        Arrays.fill(hiddenState, 0);
        Arrays.fill(cellState, 0);
    }

    /** Goes to the state that {@code trace} had after {@code timestep}; before the first row if it is -1. */
    public void resume(Trace trace, int timestep) {
        if (timestep < 0) {
            reset();
        } else {
            trace.copyValues(Quantity.HIDDEN_STATE, timestep, hiddenState);
            trace.copyValues(Quantity.CELL_STATE, timestep, cellState);
        }
    }

    /**
     * Reads one row of pixels.
     *
     * @param pixels an array that holds the row from {@code offset} on
     * @param timestep which one this is, for the knock-out
     * @param knockOut the units out of action
     */
    public void read(float[] pixels, int offset, int timestep, KnockOut knockOut) {
        lstm.project(pixels, offset, gates);
        advance(timestep, knockOut);
    }

    /**
     * Reads one row that is already projected.
     *
     * @param projectedRow [4H] from {@link Lstm#project}, kept as it is
     * @param timestep which one this is, for the knock-out
     * @param knockOut the units out of action
     */
    public void read(float[] projectedRow, int timestep, KnockOut knockOut) {
        System.arraycopy(projectedRow, 0, gates, 0, gates.length);
        advance(timestep, knockOut);
    }

    private void advance(int timestep, KnockOut knockOut) {
        float[] freeHiddenState = previousHiddenState;
        float[] freeCellState = previousCellState;
        previousHiddenState = hiddenState;
        previousCellState = cellState;
        hiddenState = freeHiddenState;
        cellState = freeCellState;
        lstm.step(gates, previousHiddenState, previousCellState, hiddenState, cellState);
        knockOut.apply(timestep, gates, previousCellState, hiddenState, cellState);
    }

    /** Reads rows from timestep {@code from} to their end. */
    public void readFrom(int from, float[][] projectedRows, KnockOut knockOut) {
        for (int timestep = from; timestep < projectedRows.length; timestep++) {
            read(projectedRows[timestep], timestep, knockOut);
        }
    }

    /** The gates [4H] of the row read last; valid until the next row. */
    public float[] gates() {
        return gates;
    }

    /** h [H] after the row read last; valid until the next row, which hears what is changed here. */
    public float[] hiddenState() {
        return hiddenState;
    }

    /** c [H] after the row read last; valid until the next row. */
    public float[] cellState() {
        return cellState;
    }
}

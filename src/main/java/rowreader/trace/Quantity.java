package rowreader.trace;

/** What a {@link Trace} holds of every unit at every timestep; which of them depends on the network's cell. */
public enum Quantity {
    /** i_t of an LSTM, how much of the candidate is let in. */
    INPUT_GATE("i", 0, 1),
    /** f_t of an LSTM, how much of the cell state is kept. */
    FORGET_GATE("f", 0, 1),
    /** o_t of an LSTM, how much of the cell state is shown. */
    OUTPUT_GATE("o", 0, 1),
    /** z_t of a GRU, how much of the hidden state is kept. */
    UPDATE_GATE("z", 0, 1),
    /** r_t of a GRU, how much of the hidden state the candidate gets. */
    RESET_GATE("r", 0, 1),
    /** g_t of an LSTM or a GRU, what would be let in. */
    CANDIDATE("g", -1, 1),
    /** c_t of an LSTM, what the unit remembers; unbounded. */
    CELL_STATE("c", Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
    /** h_t of all of them, what the unit shows to the other units and to the readout; textbooks call a simple RNN's s_t. */
    HIDDEN_STATE("h", -1, 1);

    private final String symbol;
    private final float lowest;
    private final float highest;

    Quantity(String symbol, float lowest, float highest) {
        this.symbol = symbol;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The letter in the equations. */
    public String symbol() {
        return symbol;
    }

    /** The least value that can occur; minus infinity for the cell state. */
    public float lowest() {
        return lowest;
    }

    /** The greatest value that can occur; infinity for the cell state. */
    public float highest() {
        return highest;
    }

    /** Whether the values have a range of their own, so that a colour scale need not look at them. */
    public boolean bounded() {
        return this != CELL_STATE;
    }
}

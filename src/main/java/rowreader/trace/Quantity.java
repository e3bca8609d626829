package rowreader.trace;

import rowreader.network.LstmWeights;

/** What a {@link Trace} holds of every unit at every timestep. */
public enum Quantity {
    /** i_t, how much of the candidate is let in. */
    INPUT_GATE("i", 0, 1),
    /** f_t, how much of the cell state is kept. */
    FORGET_GATE("f", 0, 1),
    /** o_t, how much of the cell state is shown. */
    OUTPUT_GATE("o", 0, 1),
    /** g_t, what would be let in. */
    CANDIDATE("g", -1, 1),
    /** c_t, what the unit remembers; unbounded. */
    CELL_STATE("c", Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
    /** h_t, what the unit shows to the other units and to the readout. */
    HIDDEN_STATE("h", -1, 1);

    private final String symbol;
    private final float lowest;
    private final float highest;

    Quantity(String symbol, float lowest, float highest) {
        this.symbol = symbol;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The letter in the equations: i, f, o, g, c or h. */
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

    /** Whether it comes straight out of a sum of inputs: the three gates and the candidate. */
    public boolean gate() {
        return ordinal() < LstmWeights.GATES;
    }
}

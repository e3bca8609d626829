package rowreader.network.weights;

/**
 * The weights of one LSTM layer as the textbook writes it, for networks of several. H = hidden units; the column blocks are
 * those of {@link LstmWeights}: column {@code gate * H + unit} belongs to that gate of that unit.
 *
 * @param inputWeights [inputSize, 4H]
 * @param recurrentWeights [H, 4H]
 * @param bias [1, 4H]
 */
public record LstmCellWeights(Matrix inputWeights, Matrix recurrentWeights, Matrix bias) {
    /** @throws IllegalArgumentException if the shapes disagree */
    public LstmCellWeights {
        int columns = LstmWeights.GATES * recurrentWeights.rows();
        if (inputWeights.columns() != columns || recurrentWeights.columns() != columns || bias.columns() != columns) {
            throw new IllegalArgumentException("the matrices of an LSTM with " + recurrentWeights.rows()
                    + " hidden units have " + inputWeights.columns() + ", " + recurrentWeights.columns() + " and "
                    + bias.columns() + " columns");
        }
    }

    /** Values that come in at a timestep. */
    public int inputSize() {
        return inputWeights.rows();
    }

    /** Units, H. */
    public int hiddenSize() {
        return recurrentWeights.rows();
    }
}

package rowreader.trace;

import rowreader.data.Digit;
import rowreader.network.LstmWeights;

/**
 * Everything the network computed while it read one digit. Immutable.
 *
 * <p>Timesteps are 0..{@link #timesteps()}-1: 28, and more if blank rows were read after the digit.
 */
public final class Trace {
    private final LstmWeights weights;
    private final Lstm lstm;
    private final Reading reading;
    /** [quantity][timestep * H + unit]. */
    private final float[][] values;
    /** [timestep][label]. */
    private final float[][] readouts;

    Trace(LstmWeights weights, Lstm lstm, Reading reading, float[][] values, float[][] readouts) {
        this.weights = weights;
        this.lstm = lstm;
        this.reading = reading;
        this.values = values;
        this.readouts = readouts;
    }

    /** What was read, and under which circumstances. */
    public Reading reading() {
        return reading;
    }

    /** The digit that was read. */
    public Digit digit() {
        return reading.digit();
    }

    /** The weights that read it. */
    public LstmWeights weights() {
        return weights;
    }

    /** The equations with these weights, for further questions to the same network. */
    public Lstm lstm() {
        return lstm;
    }

    /** Rows read. */
    public int timesteps() {
        return readouts.length;
    }

    /** Units, H. */
    public int hiddenSize() {
        return lstm.hiddenSize();
    }

    /** Labels told apart. */
    public int classes() {
        return lstm.classes();
    }

    /** One number of one unit after one row. */
    public float value(Quantity quantity, int timestep, int unit) {
        return values[quantity.ordinal()][timestep * hiddenSize() + unit];
    }

    /** A copy of all units' numbers after one row, [H]. */
    public float[] values(Quantity quantity, int timestep) {
        float[] copy = new float[hiddenSize()];
        copyValues(quantity, timestep, copy);
        return copy;
    }

    /** Copies all units' numbers after one row to {@code into} [H]. */
    public void copyValues(Quantity quantity, int timestep, float[] into) {
        System.arraycopy(values[quantity.ordinal()], timestep * hiddenSize(), into, 0, hiddenSize());
    }

    /**
     * The output layer applied to h after one row: a copy, [classes], sums to 1. Before the last row it is a probe,
     * unless the network was trained to answer at every row.
     */
    public float[] readout(int timestep) {
        return readouts[timestep].clone();
    }

    /** One number of {@link #readout(int)}. */
    public float readout(int timestep, int label) {
        return readouts[timestep][label];
    }

    /** The network's answer: the readout after the last row. */
    public float[] probabilities() {
        return readout(timesteps() - 1);
    }

    /** The label that is most probable by the readout after one row; the smallest such one. */
    public int prediction(int timestep) {
        return Lstm.mostProbable(readouts[timestep]);
    }

    /** The label that the network answers with. */
    public int prediction() {
        return prediction(timesteps() - 1);
    }

    /** The first timestep from which on the prediction no longer changes. */
    public int decidedAt() {
        int timestep = timesteps() - 1;
        while (timestep > 0 && prediction(timestep - 1) == prediction()) {
            timestep--;
        }
        return timestep;
    }
}

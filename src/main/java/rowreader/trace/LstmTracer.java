package rowreader.trace;

import rowreader.data.Digit;
import rowreader.network.LstmWeights;

/** Reads digits with one snapshot of weights and keeps every number. Reusable; for one thread. */
public final class LstmTracer {
    private final LstmWeights weights;
    private final Lstm lstm;
    private final ForwardPass pass;

    /** @throws IllegalArgumentException if the weights are not for rows of {@value Digit#SIDE} pixels */
    public LstmTracer(LstmWeights weights) {
        if (weights.inputSize() != Digit.SIDE) {
            throw new IllegalArgumentException("the weights are for rows of " + weights.inputSize()
                    + " pixels, but a digit has " + Digit.SIDE + " in a row");
        }
        this.weights = weights;
        lstm = new Lstm(weights);
        pass = new ForwardPass(lstm);
    }

    /** Reads {@code digit}. */
    public Trace trace(Digit digit) {
        return trace(Reading.of(digit));
    }

    /**
     * Reads a digit under circumstances.
     *
     * @throws IndexOutOfBoundsException if the network has fewer units than are to be knocked out
     */
    public Trace trace(Reading reading) {
        int hiddenSize = lstm.hiddenSize();
        int timesteps = reading.timesteps();
        float[][] values = new float[Quantity.values().length][timesteps * hiddenSize];
        float[][] readouts = new float[timesteps][];
        float[][] projectedRows = lstm.project(reading);
        pass.reset();
        for (int timestep = 0; timestep < timesteps; timestep++) {
            pass.read(projectedRows[timestep], timestep, reading.knockOut());
            int at = timestep * hiddenSize;
            for (Quantity quantity : Quantity.values()) {
                switch (quantity) {
                    case CELL_STATE ->
                        System.arraycopy(pass.cellState(), 0, values[quantity.ordinal()], at, hiddenSize);
                    case HIDDEN_STATE ->
                        System.arraycopy(pass.hiddenState(), 0, values[quantity.ordinal()], at, hiddenSize);
                    default ->
                        System.arraycopy(
                                pass.gates(),
                                quantity.ordinal() * hiddenSize,
                                values[quantity.ordinal()],
                                at,
                                hiddenSize);
                }
            }
            readouts[timestep] = lstm.probabilities(pass.hiddenState());
        }
        return new Trace(weights, lstm, reading, values, readouts);
    }
}

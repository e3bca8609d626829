package rowreader.trace;

import rowreader.data.Digit;
import rowreader.network.weights.SequenceWeights;

/** Reads digits with one snapshot of weights and keeps every number. Reusable; for one thread. */
public final class Tracer {
    private final SequenceWeights weights;
    private final RecurrentEquations equations;
    private final ForwardPass pass;

    /** @throws IllegalArgumentException if the weights are not for lines of {@value Digit#SIDE} pixels */
    public Tracer(SequenceWeights weights) {
        this.weights = weights;
        equations = RecurrentEquations.of(weights);
        pass = new ForwardPass(equations);
    }

    /** Reads {@code digit}. */
    public Trace trace(Digit digit) {
        return trace(Reading.of(digit));
    }

    /** Reads a digit under circumstances. Units that the network does not have cannot be knocked out of it. */
    public Trace trace(Reading asked) {
        Reading reading = asked.withKnockOut(asked.knockOut().within(equations.units()));
        pass.begin(reading);
        CellValues[][] values = new CellValues[reading.timesteps()][];
        float[][] readouts = new float[values.length][];
        for (int timestep = 0; timestep < values.length; timestep++) {
            pass.readNext();
            values[timestep] = pass.values();
            readouts[timestep] = pass.probabilities();
        }
        return new Trace(weights, equations, reading, values, readouts);
    }
}

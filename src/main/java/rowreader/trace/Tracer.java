package rowreader.trace;

import java.util.List;
import rowreader.data.Digit;
import rowreader.network.weights.SequenceWeights;

/** Reads digits with one snapshot of weights and keeps every number. Reusable; for one thread. */
public final class Tracer {
    private final SequenceWeights weights;
    private final List<String> classNames;
    private final RecurrentEquations equations;
    private final ForwardPass pass;

    /**
     * A tracer whose classes are called by their labels, "0", "1", "2", ...
     *
     * @throws IllegalArgumentException if the weights are not for lines of {@value Digit#SIDE} pixels
     */
    public Tracer(SequenceWeights weights) {
        this(weights, List.of());
    }

    /**
     * A tracer with these weights.
     *
     * @param classNames what the classes are called, in the order of the labels, see {@link Trace#className}
     * @throws IllegalArgumentException if the weights are not for lines of {@value Digit#SIDE} pixels
     */
    public Tracer(SequenceWeights weights, List<String> classNames) {
        this.weights = weights;
        this.classNames = List.copyOf(classNames);
        equations = RecurrentEquations.of(weights);
        pass = new ForwardPass(equations);
    }

    /** Reads {@code digit}. */
    public Trace trace(Digit digit) {
        return trace(Reading.of(digit));
    }

    /** Reads a digit as asked. Units that the network does not have are passed over. */
    public Trace trace(Reading asked) {
        Reading reading = asked.withAblation(asked.ablation().within(equations.units()));
        pass.begin(reading);
        CellValues[][] values = new CellValues[reading.timesteps()][];
        float[][] readouts = new float[values.length][];
        for (int timestep = 0; timestep < values.length; timestep++) {
            pass.readNext();
            values[timestep] = pass.values();
            readouts[timestep] = pass.probabilities();
        }
        return new Trace(weights, classNames, equations, reading, values, readouts);
    }
}

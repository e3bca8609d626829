package rowreader.trace.lab;

import rowreader.network.weights.SequenceWeights;
import rowreader.trace.RecurrentEquations;

/** A network at one time of its training. Immutable. */
public final class Snapshot {
    private final long samples;
    private final SequenceWeights weights;
    /** Made when first asked for; two threads that ask at once make equal ones. */
    private RecurrentEquations equations;

    /**
     * @param samples training samples done
     * @param weights the weights after them
     */
    public Snapshot(long samples, SequenceWeights weights) {
        this.samples = samples;
        this.weights = weights;
    }

    /** Training samples done. */
    public long samples() {
        return samples;
    }

    /** The weights after them. */
    public SequenceWeights weights() {
        return weights;
    }

    /** The equations with these weights: kept, because the same snapshots are asked for every new drawing. */
    RecurrentEquations equations() {
        RecurrentEquations made = equations;
        if (made == null) {
            made = RecurrentEquations.of(weights);
            equations = made;
        }
        return made;
    }
}

package rowreader.trace.lab;

import rowreader.network.LstmWeights;
import rowreader.trace.Lstm;

/** A network at one time of its training. Immutable. */
public final class Snapshot {
    private final long samples;
    private final LstmWeights weights;
    /** Made when first asked for; two threads that ask at once make equal ones. */
    private Lstm lstm;

    /**
     * @param samples training samples done
     * @param weights the weights after them
     */
    public Snapshot(long samples, LstmWeights weights) {
        this.samples = samples;
        this.weights = weights;
    }

    /** Training samples done. */
    public long samples() {
        return samples;
    }

    /** The weights after them. */
    public LstmWeights weights() {
        return weights;
    }

    /** The equations with these weights: kept, because the same snapshots are asked for every new drawing. */
    Lstm lstm() {
        Lstm made = lstm;
        if (made == null) {
            made = new Lstm(weights);
            lstm = made;
        }
        return made;
    }
}

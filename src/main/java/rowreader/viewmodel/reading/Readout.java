package rowreader.viewmodel.reading;

import rowreader.trace.Probabilities;
import rowreader.trace.Trace;
import rowreader.trace.Traversal;

/** What the output layer says: of a network that reads line by line, after one line; of any other, once. Immutable. */
public final class Readout {
    private final float[] probabilities;
    private final int timestep;
    private final Traversal traversal;
    private final boolean probe;

    private Readout(float[] probabilities, int timestep, Traversal traversal, boolean probe) {
        this.probabilities = probabilities;
        this.timestep = timestep;
        this.traversal = traversal;
        this.probe = probe;
    }

    /**
     * The output layer applied to the hidden state after one line.
     *
     * @param timestep 0..27
     * @param probe whether the network was never trained to answer there
     */
    static Readout of(Trace trace, int timestep, boolean probe) {
        return new Readout(trace.readout(timestep), timestep, trace.traversal(), probe);
    }

    /** The answer of a network that sees all of a digit at once, [classes]. */
    static Readout ofWhole(float[] probabilities) {
        return new Readout(probabilities.clone(), PlaybackModel.LAST_TIMESTEP, null, false);
    }

    /** Whether the network read line by line; if not, this is all it has to say. */
    public boolean isByLines() {
        return traversal != null;
    }

    /** How it went over the lines; null if it did not. */
    public Traversal traversal() {
        return traversal;
    }

    /** The timestep of the line last read, 0..27. */
    public int timestep() {
        return timestep;
    }

    /** Whether this is the network's last word. */
    public boolean isLast() {
        return timestep == PlaybackModel.LAST_TIMESTEP;
    }

    /** Whether the network was never trained to answer here. */
    public boolean isProbe() {
        return probe;
    }

    /** The probabilities, [classes]; a copy. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** The label of the highest probability. */
    public int prediction() {
        return Probabilities.mostProbable(probabilities);
    }
}

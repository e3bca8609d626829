package rowreader.viewmodel;

import rowreader.trace.Trace;

/**
 * The output layer applied to the hidden state after one row.
 *
 * @param trace the reading
 * @param timestep the row last read, 0..27
 * @param answersAtEveryRow whether the network was trained to answer after every row
 */
public record Readout(Trace trace, int timestep, boolean answersAtEveryRow) {
    /** Whether the network was never trained to answer here. */
    public boolean isProbe() {
        return timestep < PlaybackModel.LAST_TIMESTEP && !answersAtEveryRow;
    }

    /** The probabilities, [10]; a copy. */
    public float[] probabilities() {
        return trace.readout(timestep);
    }

    /** The label of the highest probability. */
    public int prediction() {
        return trace.prediction(timestep);
    }
}

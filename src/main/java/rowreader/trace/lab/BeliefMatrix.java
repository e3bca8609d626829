package rowreader.trace.lab;

import java.util.List;
import rowreader.trace.ForwardPass;
import rowreader.trace.Probabilities;
import rowreader.trace.Reading;

/** One reading at many times of a training: the class probabilities by training progress and row. Immutable. */
public final class BeliefMatrix {
    private final long[] samples;
    /** [snapshot][timestep][label]. */
    private final float[][][] readouts;

    private final int timesteps;

    private BeliefMatrix(int snapshots, int timesteps) {
        this.timesteps = timesteps;
        samples = new long[snapshots];
        readouts = new float[snapshots][timesteps][];
    }

    /** Reads the same with each snapshot's weights. */
    public static BeliefMatrix of(List<Snapshot> snapshots, Reading reading) {
        BeliefMatrix matrix = new BeliefMatrix(snapshots.size(), reading.timesteps());
        for (int s = 0; s < snapshots.size(); s++) {
            matrix.samples[s] = snapshots.get(s).samples();
            ForwardPass pass = new ForwardPass(snapshots.get(s).equations());
            pass.begin(reading);
            for (int timestep = 0; timestep < matrix.timesteps; timestep++) {
                pass.readNext();
                matrix.readouts[s][timestep] = pass.probabilities();
            }
        }
        return matrix;
    }

    /** How many snapshots there are. */
    public int snapshots() {
        return samples.length;
    }

    /** Rows read. */
    public int timesteps() {
        return timesteps;
    }

    /** Training samples done at {@code snapshot}. */
    public long samples(int snapshot) {
        return samples[snapshot];
    }

    /** The probability of {@code label} after a row, by the weights of a snapshot. */
    public float probability(int snapshot, int timestep, int label) {
        return readouts[snapshot][timestep][label];
    }

    /** The most probable label after a row, by the weights of a snapshot. */
    public int prediction(int snapshot, int timestep) {
        return Probabilities.mostProbable(readouts[snapshot][timestep]);
    }
}

package rowreader.trace.lab;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import rowreader.trace.Answer;

/**
 * Where two readings diverge: one digit and its counterfactual, two digits, or one digit under two networks. When one
 * reading is longer, the shorter one's last readout is compared with the rest of it. Immutable.
 */
public final class ReadoutDivergence {
    private final float[] distances;
    private final boolean[] disagree;

    private ReadoutDivergence(int timesteps) {
        distances = new float[timesteps];
        disagree = new boolean[timesteps];
    }

    /**
     * Compares the readouts of two traces.
     *
     * @throws IllegalArgumentException if the networks tell different numbers of labels apart
     */
    public static ReadoutDivergence of(Answer one, Answer other) {
        if (one.classes() != other.classes()) {
            throw new IllegalArgumentException(one.classes() + " labels against " + other.classes());
        }
        ReadoutDivergence divergence = new ReadoutDivergence(Math.max(one.timesteps(), other.timesteps()));
        for (int timestep = 0; timestep < divergence.timesteps(); timestep++) {
            int inOne = Math.min(timestep, one.timesteps() - 1);
            int inOther = Math.min(timestep, other.timesteps() - 1);
            float sum = 0;
            for (int label = 0; label < one.classes(); label++) {
                sum += Math.abs(one.readout(inOne, label) - other.readout(inOther, label));
            }
            divergence.distances[timestep] = sum / 2;
            divergence.disagree[timestep] = one.prediction(inOne) != other.prediction(inOther);
        }
        return divergence;
    }

    /** Rows of the longer reading. */
    public int timesteps() {
        return distances.length;
    }

    /**
     * How far the readouts after one row are apart: total variation, half the sum of the probabilities' absolute
     * differences, from 0 (the same) to 1 (no label in common).
     */
    public float distance(int timestep) {
        return distances[timestep];
    }

    /** Whether the predictions after one row differ. */
    public boolean disagree(int timestep) {
        return disagree[timestep];
    }

    /** The first timestep after which the readouts are more than {@code threshold} apart. */
    public OptionalInt firstDivergence(float threshold) {
        return IntStream.range(0, timesteps())
                .filter(timestep -> distances[timestep] > threshold)
                .findFirst();
    }
}

package rowreader.trace.lab;

import rowreader.data.Digit;
import rowreader.trace.ForwardPass;
import rowreader.trace.Trace;

/**
 * What the hidden state still holds of each line read: how far it would be from where it is if that line had been blank.
 * Exact: each line is blanked in turn and the digit read again. Immutable.
 */
public final class RowInfluence {
    private final Trace trace;
    /** [line in reading order][timestep]. */
    private final float[][] distances;

    private RowInfluence(Trace trace, float[][] distances) {
        this.trace = trace;
        this.distances = distances;
    }

    /** The memory of a reading. */
    public static RowInfluence of(Trace trace) {
        float[][] distances = new float[Digit.SIDE][trace.timesteps()];
        float[][] hiddenStates = new float[trace.timesteps()][];
        ForwardPass pass = new ForwardPass(trace.equations());
        pass.begin(trace.reading());
        for (int timestep = 0; timestep < hiddenStates.length; timestep++) {
            pass.readNext();
            hiddenStates[timestep] = pass.hiddenState();
        }
        for (int line = 0; line < Digit.SIDE; line++) {
            pass.begin(trace.reading().withDigit(RowOcclusion.without(trace, line)));
            for (int timestep = 0; timestep < hiddenStates.length; timestep++) {
                pass.readNext();
                distances[line][timestep] = distance(hiddenStates[timestep], pass.hiddenState());
            }
        }
        return new RowInfluence(trace, distances);
    }

    private static float distance(float[] a, float[] b) {
        double sum = 0;
        for (int unit = 0; unit < a.length; unit++) {
            double difference = a[unit] - b[unit];
            sum += difference * difference;
        }
        return (float) Math.sqrt(sum);
    }

    /** The reading. */
    public Trace trace() {
        return trace;
    }

    /**
     * How far h after {@code timestep} is from what it would be had the line read at {@code line} been blank: Euclidean, 0
     * for a line not read yet or blank anyway.
     */
    public float distance(int line, int timestep) {
        return distances[line][timestep];
    }

    /** What is left of a line after {@code timestep}, of the most that there ever was: [0, 1]; 0 for a blank line. */
    public float left(int line, int timestep) {
        float most = 0;
        for (float distance : distances[line]) {
            most = Math.max(most, distance);
        }
        return most == 0 ? 0 : distances[line][timestep] / most;
    }
}

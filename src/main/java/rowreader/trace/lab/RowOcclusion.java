package rowreader.trace.lab;

import rowreader.data.Digit;
import rowreader.trace.ForwardPass;
import rowreader.trace.Trace;

/** Which lines mattered: how the prediction's probability changes when a line is blank. */
public final class RowOcclusion {
    private RowOcclusion() {}

    /**
     * For each line of the digit, how the predicted class's probability changes when this line alone is blanked:
     * negative where the line spoke for the answer, 0 for a line that is blank anyway.
     *
     * @return [{@value Digit#SIDE}], in the order in which the lines are read, each in [-1, 1]
     */
    public static float[] changes(Trace trace) {
        ForwardPass pass = new ForwardPass(trace.equations());
        int prediction = trace.prediction();
        float probability = trace.probabilities()[prediction];
        float[] changes = new float[Digit.SIDE];
        for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
            pass.begin(trace.reading().withDigit(RowInfluence.without(trace, timestep)));
            pass.readToEnd();
            changes[timestep] = pass.probabilities()[prediction] - probability;
        }
        return changes;
    }
}

package rowreader.trace.lab;

import rowreader.data.Digit;
import rowreader.trace.ForwardPass;
import rowreader.trace.KnockOut;
import rowreader.trace.Lstm;
import rowreader.trace.Trace;

/** Which rows mattered: what becomes of the answer when a row is blank. */
public final class RowOcclusion {
    private RowOcclusion() {}

    /**
     * For each row of the digit, how the predicted class's probability changes when this row alone is blanked:
     * negative where the row spoke for the answer, 0 for a row that is blank anyway.
     *
     * @return [{@value Digit#SIDE}], each in [-1, 1]
     */
    public static float[] changes(Trace trace) {
        Lstm lstm = trace.lstm();
        KnockOut knockOut = trace.reading().knockOut();
        float[][] projectedRows = lstm.project(trace.reading());
        float[] blankRow = new float[projectedRows[0].length];
        lstm.project(new float[Digit.SIDE], 0, blankRow);
        ForwardPass pass = new ForwardPass(lstm);
        int prediction = trace.prediction();
        float probability = trace.probabilities()[prediction];
        float[] changes = new float[Digit.SIDE];
        for (int row = 0; row < Digit.SIDE; row++) {
            pass.resume(trace, row - 1);
            pass.read(blankRow, row, knockOut);
            pass.readFrom(row + 1, projectedRows, knockOut);
            changes[row] = lstm.probabilities(pass.hiddenState())[prediction] - probability;
        }
        return changes;
    }
}

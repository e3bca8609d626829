package rowreader.trace.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rowreader.trace.ForwardPass;
import rowreader.trace.Lstm;
import rowreader.trace.Trace;

/**
 * What one unit was good for.
 *
 * @param unit the unit
 * @param change how the predicted class's probability changes when this unit's hidden state is 0 at every row;
 *     negative where the unit spoke for the answer
 */
public record UnitAblation(int unit, float change) {
    /** Every unit silenced in turn, by exact passes, the most needed for the prediction first. */
    public static List<UnitAblation> ranking(Trace trace) {
        Lstm lstm = trace.lstm();
        float[][] projectedRows = lstm.project(trace.reading());
        ForwardPass pass = new ForwardPass(lstm);
        int prediction = trace.prediction();
        float probability = trace.probabilities()[prediction];
        List<UnitAblation> ranking = new ArrayList<>(lstm.hiddenSize());
        for (int unit = 0; unit < lstm.hiddenSize(); unit++) {
            pass.reset();
            for (int timestep = 0; timestep < projectedRows.length; timestep++) {
                pass.read(projectedRows[timestep], timestep, trace.reading().knockOut());
                pass.hiddenState()[unit] = 0;
            }
            float without = lstm.probabilities(pass.hiddenState())[prediction];
            ranking.add(new UnitAblation(unit, without - probability));
        }
        ranking.sort(Comparator.comparingDouble(UnitAblation::change));
        return List.copyOf(ranking);
    }
}

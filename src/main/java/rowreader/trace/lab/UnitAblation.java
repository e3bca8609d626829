package rowreader.trace.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rowreader.trace.ForwardPass;
import rowreader.trace.Trace;

/**
 * What one unit contributes.
 *
 * @param unit the unit
 * @param change how the predicted class's probability changes when this unit's hidden state is 0 at every row;
 *     negative where the unit spoke for the answer
 */
public record UnitAblation(int unit, float change) {
    /** Every unit ablated in turn, by exact passes, the most needed for the prediction first. */
    public static List<UnitAblation> ranking(Trace trace) {
        ForwardPass pass = new ForwardPass(trace.equations());
        pass.begin(trace.reading());
        int prediction = trace.prediction();
        float probability = trace.probabilities()[prediction];
        List<UnitAblation> ranking = new ArrayList<>(trace.units());
        for (int unit = 0; unit < trace.units(); unit++) {
            pass.rewindWithout(unit);
            pass.readToEnd();
            float without = pass.probabilities()[prediction];
            ranking.add(new UnitAblation(unit, without - probability));
        }
        ranking.sort(Comparator.comparingDouble(UnitAblation::change));
        return List.copyOf(ranking);
    }
}

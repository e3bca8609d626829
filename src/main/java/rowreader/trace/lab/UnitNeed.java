package rowreader.trace.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rowreader.trace.ForwardPass;
import rowreader.trace.Trace;

/**
 * How much an answer needs one unit.
 *
 * @param change how the predicted class's logit changes when the unit's hidden state is 0 at every row
 */
public record UnitNeed(int unit, float change) {
    /** The units whose silence changes the logit most, whichever way, by exact passes; the largest change first. */
    public static List<UnitNeed> most(Trace trace, int count) {
        ForwardPass pass = new ForwardPass(trace.equations());
        pass.begin(trace.reading());
        int prediction = trace.prediction();
        float logit = trace.logits(trace.timesteps() - 1)[prediction];
        List<UnitNeed> needs = new ArrayList<>();
        for (int unit = 0; unit < trace.units(); unit++) {
            pass.rewindWithout(unit);
            pass.readToEnd();
            needs.add(new UnitNeed(unit, pass.logits()[prediction] - logit));
        }
        needs.sort(Comparator.comparingDouble(need -> -Math.abs(need.change())));
        return List.copyOf(needs.subList(0, Math.min(count, needs.size())));
    }
}

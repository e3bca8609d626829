package rowreader.viewmodel.race;

import java.util.List;
import rowreader.trace.Probabilities;

/**
 * How a network of a race reads the drawing.
 *
 * @param prediction what it takes it for, the name of a class
 * @param probability of the prediction, [0, 1]
 */
public record LaneReading(String prediction, double probability) {
    /** @param probabilities [classes] */
    static LaneReading of(float[] probabilities, List<String> classNames) {
        int prediction = Probabilities.mostProbable(probabilities);
        return new LaneReading(classNames.get(prediction), probabilities[prediction]);
    }
}

package rowreader.viewmodel.race;

import java.util.List;

/**
 * How a network of a race reads the drawing.
 *
 * @param prediction what it takes it for, the name of a class; empty where nothing can read with such weights
 * @param probability of the prediction, [0, 1]
 */
public record LaneReading(String prediction, double probability) {
    /** Of a network that nothing here can read with. */
    static final LaneReading NONE = new LaneReading("", 0);

    /** @param probabilities [classes], or empty */
    static LaneReading of(float[] probabilities, List<String> classNames) {
        if (probabilities.length == 0) {
            return NONE;
        }
        int prediction = 0;
        for (int label = 1; label < probabilities.length; label++) {
            if (probabilities[label] > probabilities[prediction]) {
                prediction = label;
            }
        }
        return new LaneReading(classNames.get(prediction), probabilities[prediction]);
    }

    /** Whether there is a reading. */
    public boolean isThere() {
        return !prediction.isEmpty();
    }
}

package rowreader.viewmodel.reading;

import rowreader.data.Digit;
import rowreader.network.weights.LeNetWeights;
import rowreader.network.weights.MlpWeights;
import rowreader.network.weights.Weights;

/** Why some networks have nothing to show row by row. */
final class NoRows {
    private NoRows() {}

    /** One sentence; empty for a network that reads line by line. */
    static String because(Weights weights) {
        if (weights instanceof MlpWeights) {
            return "A dense network sees all " + Digit.PIXELS
                    + " pixels at once: there is no order in which it reads, so there is nothing to play.";
        }
        if (weights instanceof LeNetWeights) {
            return "LeNet looks at all parts of the picture at once: there is no order in which it reads, so there is"
                    + " nothing to play.";
        }
        return "";
    }
}

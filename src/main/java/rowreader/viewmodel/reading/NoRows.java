package rowreader.viewmodel.reading;

import rowreader.data.Digit;
import rowreader.network.weights.LeNetWeights;
import rowreader.network.weights.MlpWeights;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

/**
 * Why some networks have nothing to show row by row.
 *
 * @param why one sentence
 * @param hint the same, and which networks have
 */
record NoRows(Text why, Text hint) {
    /** Of a network; null for a network that reads line by line. */
    static NoRows of(Weights weights) {
        if (weights instanceof MlpWeights) {
            return new NoRows(
                    Text.of("viewmodel.reading.noRows.dense", Digit.PIXELS),
                    Text.of("viewmodel.reading.noRows.dense.hint", Digit.PIXELS));
        }
        if (weights instanceof LeNetWeights) {
            return new NoRows(
                    Text.of("viewmodel.reading.noRows.leNet"), Text.of("viewmodel.reading.noRows.leNet.hint"));
        }
        return null;
    }
}

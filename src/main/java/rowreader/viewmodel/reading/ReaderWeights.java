package rowreader.viewmodel.reading;

import rowreader.network.weights.Weights;
import rowreader.text.Text;

/**
 * Weights that read, and which they are.
 *
 * @param description goes on from "Weights", e.g. "after 12,800 training samples"
 */
public record ReaderWeights(Weights weights, Text description) {}

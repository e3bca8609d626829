package rowreader.viewmodel;

import rowreader.network.LstmWeights;

/**
 * Weights that read, and which they are.
 *
 * @param description goes on from "Weights", e.g. "after 12,800 training samples"
 */
public record ReaderWeights(LstmWeights weights, String description) {}

package rowreader.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import rowreader.data.Digit;

/**
 * What a DL4J configuration says of a network that this program can read with.
 *
 * @param hiddenSize units of its LSTM, H
 * @param classes outputs
 * @param iteration updates made so far
 */
record ModelShape(int hiddenSize, int classes, int iteration) {
    private static final int MAX_CLASSES = 10;

    /** The shape, or nothing if the configuration is of a network of another kind. */
    static Optional<ModelShape> of(JsonNode configuration) {
        JsonNode layers = configuration.path("confs");
        JsonNode last = layers.path(0).path("layer");
        JsonNode lstm = last.path("underlying");
        JsonNode output = layers.path(1).path("layer");
        int hiddenSize = lstm.path("nout").asInt();
        int classes = output.path("nout").asInt();
        boolean ours = layers.size() == 2
                && isOfClass(last, "LastTimeStep")
                && isOfClass(lstm, "LSTM")
                && isOfClass(lstm.path("activationFn"), "ActivationTanH")
                && isOfClass(lstm.path("gateActivationFn"), "ActivationSigmoid")
                && isOfClass(output, "OutputLayer")
                && isOfClass(output.path("activationFn"), "ActivationSoftmax")
                && lstm.path("nin").asInt() == Digit.SIDE
                && output.path("nin").asInt() == hiddenSize
                && hiddenSize >= 1
                && hiddenSize <= Recipe.MAX_HIDDEN_SIZE
                && classes >= 2
                && classes <= MAX_CLASSES;
        int iteration = configuration.path("iterationCount").asInt();
        return ours && iteration >= 0 ? Optional.of(new ModelShape(hiddenSize, classes, iteration)) : Optional.empty();
    }

    private static boolean isOfClass(JsonNode node, String simpleName) {
        return node.path("@class").asText().endsWith("." + simpleName);
    }
}

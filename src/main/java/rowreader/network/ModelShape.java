package rowreader.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;

/**
 * What a saved configuration says of a network that this program knows.
 *
 * @param hiddenSize units, as {@link Recipe#hiddenSize} has them
 * @param classes outputs
 * @param iteration updates made so far
 */
record ModelShape(Architecture architecture, int hiddenSize, int classes, int iteration) {
    private static final int MAX_CLASSES = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What of a layer's description decides what it computes. */
    private static final Set<String> DECISIVE = Set.of(
            "@class",
            "underlying",
            "nin",
            "nout",
            "activationFn",
            "gateActivationFn",
            "kernelSize",
            "stride",
            "padding",
            "dilation",
            "poolingType",
            "convolutionMode",
            "cnn2dDataFormat",
            "hasBias",
            "hasLayerNorm");

    /** The shape, or nothing if the configuration is of a network of another kind. */
    static Optional<ModelShape> of(JsonNode configuration) {
        JsonNode layers = configuration.path("confs");
        JsonNode output = layers.path(layers.size() - 1).path("layer");
        int hiddenSize = output.path("nin").asInt();
        int classes = output.path("nout").asInt();
        int iteration = configuration.path("iterationCount").asInt();
        if (hiddenSize < 1
                || hiddenSize > Recipe.MAX_HIDDEN_SIZE
                || classes < 2
                || classes > MAX_CLASSES
                || iteration < 0) {
            return Optional.empty();
        }
        for (Architecture architecture : Architecture.values()) {
            if (areAlike(expectedLayers(architecture, hiddenSize, classes), layers)) {
                return Optional.of(new ModelShape(architecture, hiddenSize, classes, iteration));
            }
        }
        return Optional.empty();
    }

    private static JsonNode expectedLayers(Architecture architecture, int hiddenSize, int classes) {
        Recipe recipe = architecture.recipe().withHiddenSize(hiddenSize);
        try {
            return JSON.readTree(architecture.design().configuration(recipe, classes, 0))
                    .path("confs");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean areAlike(JsonNode expected, JsonNode actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int l = 0; l < expected.size(); l++) {
            if (!computeAlike(expected.get(l).path("layer"), actual.get(l).path("layer"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean computeAlike(JsonNode expected, JsonNode actual) {
        for (String name : DECISIVE) {
            JsonNode wanted = expected.path(name);
            JsonNode found = actual.path(name);
            boolean alike = wanted.isObject()
                    ? computeAlike(wanted, found)
                    : name.equals("@class")
                            ? simpleName(wanted).equals(simpleName(found))
                            : wanted.isMissingNode() || wanted.equals(found);
            if (!alike) {
                return false;
            }
        }
        return true;
    }

    /** Without the package: DL4J has moved its classes from one to another before. */
    private static String simpleName(JsonNode className) {
        String name = className.asText();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

package rowreader.network.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rowreader.network.design.Designs;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.LayerRange;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecipePoint;

/**
 * What a saved configuration says of a network that this program knows.
 *
 * @param hiddenSize units, as {@link Recipe#hiddenSize} has them
 * @param layers hidden layers, as {@link Recipe#layers} has them
 * @param classes outputs
 * @param iteration updates made so far
 */
record ModelShape(Architecture architecture, int hiddenSize, int layers, int classes, int iteration) {
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
        Map<String, JsonNode> layers = layers(configuration);
        JsonNode output = MissingNode.getInstance();
        for (JsonNode layer : layers.values()) {
            output = layer;
        }
        int outputInputs = output.path("nin").asInt();
        int classes = output.path("nout").asInt();
        int iteration = configuration.path("iterationCount").asInt();
        if (classes < 2 || classes > MAX_CLASSES || iteration < 0) {
            return Optional.empty();
        }
        for (Architecture architecture : Architecture.values()) {
            int hiddenSize = outputInputs / Designs.of(architecture).answeringStates();
            if (!RecipePoint.HIDDEN_SIZE.allows(hiddenSize, architecture)) {
                continue;
            }
            LayerRange depths = architecture.layers();
            for (int depth = depths.fewest(); depth <= depths.most(); depth++) {
                ModelShape shape = new ModelShape(architecture, hiddenSize, depth, classes, iteration);
                if (areAlike(shape.expected(), configuration)) {
                    return Optional.of(shape);
                }
            }
        }
        return Optional.empty();
    }

    /** The architecture's usual recipe for a network of this shape. */
    Recipe recipe() {
        return architecture.recipe().withHiddenSize(hiddenSize).withLayers(layers);
    }

    /** Whether {@code recipe} makes networks of this shape. */
    boolean isMadeBy(Recipe recipe) {
        return recipe.architecture() == architecture && recipe.hiddenSize() == hiddenSize && recipe.layers() == layers;
    }

    private JsonNode expected() {
        try {
            return JSON.readTree(Designs.of(architecture).configuration(recipe(), classes, 0));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The layers by their places or, where the configuration is of a graph, by the names of its vertices; the output last. */
    private static Map<String, JsonNode> layers(JsonNode configuration) {
        Map<String, JsonNode> layers = new LinkedHashMap<>();
        for (JsonNode conf : configuration.path("confs")) {
            layers.put(String.valueOf(layers.size()), conf.path("layer"));
        }
        configuration.path("vertices").properties().forEach(named -> {
            JsonNode vertex = named.getValue();
            layers.put(named.getKey(), vertex.has("layerConf") ? vertex.at("/layerConf/layer") : vertex);
        });
        return layers;
    }

    private static boolean areAlike(JsonNode expected, JsonNode actual) {
        Map<String, JsonNode> expectedLayers = layers(expected);
        Map<String, JsonNode> actualLayers = layers(actual);
        return expected.path("vertexInputs").equals(actual.path("vertexInputs"))
                && expectedLayers.keySet().equals(actualLayers.keySet())
                && expectedLayers.entrySet().stream()
                        .allMatch(layer -> computeAlike(layer.getValue(), actualLayers.get(layer.getKey())));
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

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
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecipePoint;
import rowreader.text.Text;

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
    /** Of a network that does not open. */
    private static final int MOST_NAMED = 8;

    private static final int MOST_LETTERS = 40;

    /** What DL4J calls the optimizers that this program has; a network trained with another goes on with the usual one. */
    private static final Map<String, Optimizer> OPTIMIZERS =
            Map.of("Adam", Optimizer.ADAM, "RmsProp", Optimizer.RMSPROP, "Nesterovs", Optimizer.MOMENTUM);

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

    /** The shape of a network that this program made, and made no other of: that of its recipe. */
    static ModelShape ofOurs(Recipe recipe, int classes, JsonNode configuration) {
        return new ModelShape(
                recipe.architecture(),
                recipe.hiddenSize(),
                recipe.layers(),
                classes,
                configuration.path("iterationCount").asInt());
    }

    /** The layers in a few words, for whoever wonders why a network does not open. */
    static Text layersIn(JsonNode configuration) {
        return layers(configuration).values().stream()
                .limit(MOST_NAMED)
                .map(layer -> layer.has("underlying") ? layer.path("underlying") : layer)
                .map(layer -> Text.of(
                        "network.model.layer",
                        shortened(simpleName(layer.path("@class"))),
                        layer.path("nin").asLong(),
                        layer.path("nout").asLong()))
                .reduce((named, next) -> Text.of("network.model.layers", named, next))
                .orElse(Text.of("network.model.noLayers"));
    }

    private static JsonNode updater(JsonNode layer) {
        JsonNode inner = layer.has("underlying") ? layer.path("underlying") : layer;
        // Written so by DL4J 1.0, and so by those before.
        return inner.has("iupdater") ? inner.path("iupdater") : inner.path("iUpdater");
    }

    private static String shortened(String name) {
        return name.length() > MOST_LETTERS ? name.substring(0, MOST_LETTERS) : name;
    }

    /** The architecture's usual recipe for a network of this shape, with the optimizer that it was trained with. */
    Recipe recipe(JsonNode configuration) {
        Recipe usual = recipe();
        for (JsonNode layer : layers(configuration).values()) {
            JsonNode updater = updater(layer);
            Optimizer optimizer = OPTIMIZERS.get(simpleName(updater.path("@class")));
            double rate = updater.path("learningRate").asDouble(0);
            if (optimizer != null && Recipe.isLearningRate(rate)) {
                return usual.withOptimizer(optimizer).withLearningRate(rate);
            }
        }
        return usual;
    }

    private Recipe recipe() {
        return architecture.recipe().withHiddenSize(hiddenSize).withLayers(layers);
    }

    /** Whether the optimizer of {@code recipe} is the one that the configuration names. */
    boolean isTrainedBy(Recipe recipe, JsonNode configuration) {
        return layers(configuration).values().stream()
                .map(layer -> simpleName(updater(layer).path("@class")))
                .filter(name -> !name.isEmpty())
                .allMatch(name -> OPTIMIZERS.get(name) == recipe.optimizer());
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

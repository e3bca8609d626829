package rowreader.network.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param recipe the architecture's usual one for a network of this shape
 * @param classes outputs
 * @param iteration updates made so far
 */
record ModelShape(Recipe recipe, int classes, int iteration) {
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

    /** What configurations did not say before it could be anything else. */
    private static final Set<String> YOUNGER = Set.of(
            "padding", "dilation", "convolutionMode", "cnn2dDataFormat", "hasBias", "hasLayerNorm", "gateActivationFn");

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
        List<JsonNode> inOrder = List.copyOf(layers.values());
        for (Architecture architecture : Architecture.values()) {
            int hiddenSize = outputInputs / Designs.of(architecture).answeringStates();
            if (!RecipePoint.HIDDEN_SIZE.allows(hiddenSize, architecture)) {
                continue;
            }
            for (Recipe recipe : recipes(architecture, hiddenSize, inOrder)) {
                ModelShape shape = new ModelShape(recipe, classes, iteration);
                if (areAlike(shape.expected(), configuration)) {
                    return Optional.of(shape);
                }
            }
        }
        return Optional.empty();
    }

    /** Those of {@code architecture} whose networks might have such layers. */
    private static List<Recipe> recipes(Architecture architecture, int hiddenSize, List<JsonNode> layers) {
        LayerRange depths = architecture.layers();
        List<Recipe> recipes = new ArrayList<>();
        for (int depth = depths.fewest(); depth <= depths.most(); depth++) {
            Recipe recipe = architecture.recipe().withHiddenSize(hiddenSize).withLayers(depth);
            List<Integer> sizes = sizes(recipe, layers);
            try {
                recipes.add(recipe.withSizes(sizes));
            } catch (IllegalArgumentException e) {
                // Of sizes that nobody can train here: there is no such recipe.
            }
        }
        return recipes;
    }

    private static List<Integer> sizes(Recipe recipe, List<JsonNode> layers) {
        return switch (recipe.architecture()) {
            case MLP ->
                layers.subList(0, layers.size() - 1).stream()
                        .limit(recipe.layers())
                        .map(layer -> layer.path("nout").asInt())
                        .toList();
            case LENET ->
                layers.size() < 3
                        ? List.of()
                        : List.of(
                                layers.get(0).path("kernelSize").path(0).asInt(),
                                layers.get(0).path("nout").asInt(),
                                layers.get(2).path("kernelSize").path(0).asInt(),
                                layers.get(2).path("nout").asInt());
            default -> List.of();
        };
    }

    /** The shape of a network that this program made, and made no other of: that of its recipe. */
    static ModelShape ofOurs(Recipe recipe, int classes, JsonNode configuration) {
        Recipe usual = recipe.architecture()
                .recipe()
                .withHiddenSize(recipe.hiddenSize())
                .withLayers(recipe.layers())
                .withSizes(recipe.sizes());
        return new ModelShape(
                usual, classes, configuration.path("iterationCount").asInt());
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
                        layer.path("nout").asLong(),
                        activation(layer)))
                .reduce((named, next) -> Text.of("network.model.layers", named, next))
                .orElse(Text.of("network.model.noLayers"));
    }

    /** "ReLU", or "-" for layers that have none. */
    private static String activation(JsonNode layer) {
        String name = simpleName(layer.path("activationFn").path("@class"));
        return name.isEmpty() ? "-" : shortened(name.replaceFirst("^Activation", ""));
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
        for (JsonNode layer : layers(configuration).values()) {
            JsonNode updater = updater(layer);
            Optimizer optimizer = OPTIMIZERS.get(simpleName(updater.path("@class")));
            double rate = updater.path("learningRate").asDouble(0);
            if (optimizer != null && Recipe.isLearningRate(rate)) {
                return recipe.withOptimizer(optimizer).withLearningRate(rate);
            }
        }
        return recipe;
    }

    /** Whether the optimizer of {@code other} is the one that the configuration names. */
    boolean isTrainedBy(Recipe other, JsonNode configuration) {
        return layers(configuration).values().stream()
                .map(layer -> simpleName(updater(layer).path("@class")))
                .filter(name -> !name.isEmpty())
                .allMatch(name -> OPTIMIZERS.get(name) == other.optimizer());
    }

    /** Whether {@code other} makes networks of this shape. */
    boolean isMadeBy(Recipe other) {
        return other.architecture() == recipe.architecture()
                && other.hiddenSize() == recipe.hiddenSize()
                && other.layers() == recipe.layers()
                && other.sizes().equals(recipe.sizes());
    }

    Architecture architecture() {
        return recipe.architecture();
    }

    private JsonNode expected() {
        try {
            return JSON.readTree(Designs.of(architecture()).configuration(recipe, classes, 0));
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
            boolean goesWithoutSaying = wanted.isMissingNode() || found.isMissingNode() && YOUNGER.contains(name);
            if (!goesWithoutSaying && !isAlike(name, wanted, found)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlike(String name, JsonNode wanted, JsonNode found) {
        if (wanted.isObject()) {
            return computeAlike(wanted, found);
        }
        return name.equals("@class") ? simpleName(wanted).equals(simpleName(found)) : wanted.equals(found);
    }

    /** Without the package: DL4J has moved its classes from one to another before. */
    private static String simpleName(JsonNode className) {
        String name = className.asText();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

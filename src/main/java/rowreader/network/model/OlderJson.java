package rowreader.network.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * DL4J's JSON before 1.0: a layer and an activation function each stand in an object with one field, whose name is their kind,
 * {@code {"dense": {"activationFn": {"ReLU": {}}}}}, where there is a field {@code @class} today.
 */
final class OlderJson {
    private static final String CLASS = "@class";

    /** What the layers that this program can run were called then; the others keep their names. */
    private static final Map<String, String> LAYERS = Map.of(
            "dense", "DenseLayer",
            "output", "OutputLayer",
            "rnnoutput", "RnnOutputLayer",
            "convolution", "ConvolutionLayer",
            "subsampling", "SubsamplingLayer");

    private OlderJson() {}

    /** The same configuration as it would be written today; {@code configuration} itself if it is. */
    static JsonNode modern(JsonNode configuration) {
        for (JsonNode conf : configuration.path("confs")) {
            if (conf instanceof ObjectNode inConf && isWrapped(conf.path("layer"))) {
                inConf.set("layer", layer(conf.path("layer")));
            }
        }
        return configuration;
    }

    private static boolean isWrapped(JsonNode node) {
        return node.isObject()
                && !node.has(CLASS)
                && node.size() == 1
                && node.elements().next().isObject();
    }

    private static JsonNode layer(JsonNode wrapped) {
        String name = wrapped.fieldNames().next();
        ObjectNode layer = (ObjectNode) wrapped.elements().next();
        layer.put(CLASS, LAYERS.getOrDefault(name, name));
        for (String function : new String[] {"activationFn", "gateActivationFn"}) {
            JsonNode of = layer.path(function);
            if (isWrapped(of)) {
                ObjectNode activation = (ObjectNode) of.elements().next();
                activation.put(CLASS, "Activation" + of.fieldNames().next());
                layer.set(function, activation);
            }
        }
        return layer;
    }
}

package rowreader.network.design;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import rowreader.data.Digit;
import rowreader.network.engine.Design;
import rowreader.network.engine.Network;
import rowreader.network.engine.RecurrentNetwork;
import rowreader.network.fast.RecurrentClassifier;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.GruWeights;

/**
 * A gated recurrent unit (Cho et al. 2014) over the 28 rows, of which the last hidden state goes through one dense layer and
 * a softmax. DL4J has none: its definition follows DL4J's form, under a name of its own.
 */
final class GruDesign implements Design {
    @Override
    public String configuration(Recipe recipe, int classes, int iteration) {
        ObjectNode configuration = JsonNodeFactory.instance.objectNode();
        configuration.put("iterationCount", iteration);
        configuration
                .putArray("confs")
                .add(layer("rowreader.Gru", Digit.SIDE, recipe.hiddenSize()))
                .add(layer("rowreader.SoftmaxOutput", recipe.hiddenSize(), classes));
        return configuration.toPrettyString();
    }

    private static ObjectNode layer(String name, int inputs, int outputs) {
        ObjectNode conf = JsonNodeFactory.instance.objectNode();
        conf.putObject("layer").put("@class", name).put("nin", inputs).put("nout", outputs);
        return conf;
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        return (Digit.SIDE + hiddenSize + 1) * GruWeights.GATES * hiddenSize + (hiddenSize + 1) * classes;
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        int columns = GruWeights.GATES * hiddenSize;
        InitialParameters initial =
                new InitialParameters(parameters(recipe, classes), recipe.seed()).glorot(Digit.SIDE, columns);
        for (int gate = 0; gate < GruWeights.GATES; gate++) {
            initial.orthogonal(hiddenSize);
        }
        return initial.zero(columns).glorot(hiddenSize, classes).zero(classes).values();
    }

    @Override
    public GruWeights weights(float[] parameters, Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        FlatWeights flat = new FlatWeights(parameters);
        int columns = GruWeights.GATES * hiddenSize;
        return new GruWeights(
                flat.columnByColumn(Digit.SIDE, columns),
                flat.columnByColumn(hiddenSize, columns),
                flat.bias(columns),
                flat.columnByColumn(hiddenSize, classes),
                flat.bias(classes),
                recipe.readingOrder());
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return new RecurrentNetwork(
                this, recipe, classes, RecurrentClassifier.gated(Digit.SIDE, recipe.hiddenSize(), classes));
    }
}

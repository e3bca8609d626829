package rowreader.network.design;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.rnn.ReverseTimeSeriesVertex;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import rowreader.data.Digit;
import rowreader.network.engine.Design;
import rowreader.network.engine.Dl4jDesign;
import rowreader.network.engine.Network;
import rowreader.network.engine.RecurrentNetwork;
import rowreader.network.fast.RecurrentClassifier;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.BidirectionalLstmWeights;

/**
 * Two LSTMs (Schuster & Paliwal 1997; Graves & Schmidhuber 2005), one over the lines from first to last, one from last to
 * first. Their two last hidden states, side by side, go through one dense layer and a softmax.
 *
 * <p>Saved as a graph of DL4J's own layers, which it equals; computed by our own layer. DL4J's wrapper for this, Bidirectional,
 * is not of use: the last timestep of what comes out of it holds the backward LSTM's first state, and a LastTimeStep inside it
 * cannot be trained.
 */
final class BidirectionalLstmDesign implements Design {
    @Override
    public int answeringStates() {
        return 2;
    }

    @Override
    public String configuration(Recipe recipe, int classes, int iteration) {
        ComputationGraphConfiguration graph = Dl4jDesign.common(recipe)
                .graphBuilder()
                .addInputs("lines")
                .addLayer("forward", lastTimestep(recipe), "lines")
                .addVertex("reversed", new ReverseTimeSeriesVertex(), "lines")
                .addLayer("backward", lastTimestep(recipe), "reversed")
                .addVertex("both", new MergeVertex(), "forward", "backward")
                .addLayer("output", Dl4jDesign.output(answeringUnits(recipe), classes), "both")
                .setOutputs("output")
                .build();
        graph.setIterationCount(iteration);
        return graph.toJson();
    }

    private static LastTimeStep lastTimestep(Recipe recipe) {
        return new LastTimeStep(LstmDesign.lstm(Digit.SIDE, recipe.hiddenSize()));
    }

    private int answeringUnits(Recipe recipe) {
        return answeringStates() * recipe.hiddenSize();
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        return 2 * new LstmCellLayout(Digit.SIDE, recipe.hiddenSize()).length()
                + (answeringUnits(recipe) + 1) * classes;
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        return new InitialParameters(parameters(recipe, classes), recipe.seed())
                .lstm(Digit.SIDE, recipe.hiddenSize())
                .lstm(Digit.SIDE, recipe.hiddenSize())
                .normal(answeringUnits(recipe), classes)
                .zero(classes)
                .values();
    }

    @Override
    public BidirectionalLstmWeights weights(float[] parameters, Recipe recipe, int classes) {
        FlatWeights flat = new FlatWeights(parameters);
        return new BidirectionalLstmWeights(
                flat.lstm(Digit.SIDE, recipe.hiddenSize()),
                flat.lstm(Digit.SIDE, recipe.hiddenSize()),
                flat.columnByColumn(answeringUnits(recipe), classes),
                flat.bias(classes),
                recipe.readingOrder());
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return new RecurrentNetwork(
                this, recipe, classes, RecurrentClassifier.bidirectional(Digit.SIDE, recipe.hiddenSize(), classes));
    }
}

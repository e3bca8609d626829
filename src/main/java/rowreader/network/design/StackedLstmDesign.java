package rowreader.network.design;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import rowreader.data.Digit;
import rowreader.network.engine.Dl4jDesign;
import rowreader.network.engine.Dl4jNetwork;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.LstmCellWeights;
import rowreader.network.weights.StackedLstmWeights;

/**
 * LSTMs one upon the other (Graves et al. 2013): each reads at every timestep the hidden state of the one below. The last
 * hidden state of the highest goes through one dense layer and a softmax.
 */
final class StackedLstmDesign implements Dl4jDesign {
    @Override
    public MultiLayerConfiguration dl4jConfiguration(Recipe recipe, int classes) {
        int top = recipe.layers() - 1;
        NeuralNetConfiguration.ListBuilder layers = Dl4jDesign.common(recipe).list();
        for (int layer = 0; layer <= top; layer++) {
            LSTM lstm = LstmDesign.lstm(inputs(layer, recipe), recipe.hiddenSize());
            layers.layer(layer == top ? new LastTimeStep(lstm) : lstm);
        }
        return layers.layer(Dl4jDesign.output(recipe.hiddenSize(), classes)).build();
    }

    private static int inputs(int layer, Recipe recipe) {
        return layer == 0 ? Digit.SIDE : recipe.hiddenSize();
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        int parameters = (recipe.hiddenSize() + 1) * classes;
        for (int layer = 0; layer < recipe.layers(); layer++) {
            parameters += new LstmCellLayout(inputs(layer, recipe), recipe.hiddenSize()).length();
        }
        return parameters;
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        InitialParameters initial = new InitialParameters(parameters(recipe, classes), recipe.seed());
        for (int layer = 0; layer < recipe.layers(); layer++) {
            initial.lstm(inputs(layer, recipe), recipe.hiddenSize());
        }
        return initial.normal(recipe.hiddenSize(), classes).zero(classes).values();
    }

    @Override
    public StackedLstmWeights weights(float[] parameters, Recipe recipe, int classes) {
        FlatWeights flat = new FlatWeights(parameters);
        List<LstmCellWeights> layers = new ArrayList<>();
        for (int layer = 0; layer < recipe.layers(); layer++) {
            layers.add(flat.lstm(inputs(layer, recipe), recipe.hiddenSize()));
        }
        return new StackedLstmWeights(
                layers, flat.columnByColumn(recipe.hiddenSize(), classes), flat.bias(classes), recipe.readingOrder());
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return Dl4jNetwork.ofRows(this, recipe, classes);
    }
}

package rowreader.network.design;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.nd4j.linalg.activations.Activation;
import rowreader.data.Digit;
import rowreader.network.engine.Dl4jDesign;
import rowreader.network.engine.Dl4jNetwork;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.LstmWeights;

/**
 * One LSTM without peepholes over the 28 rows, of which the last hidden state goes through one dense layer and a
 * softmax.
 */
public final class LstmDesign implements Dl4jDesign {
    @Override
    public MultiLayerConfiguration dl4jConfiguration(Recipe recipe, int classes) {
        return Dl4jDesign.common(recipe)
                .list()
                .layer(new LastTimeStep(lstm(Digit.SIDE, recipe.hiddenSize())))
                .layer(Dl4jDesign.output(recipe.hiddenSize(), classes))
                .build();
    }

    /** The layer without peepholes. */
    static LSTM lstm(int inputSize, int hiddenSize) {
        return new LSTM.Builder()
                .nIn(inputSize)
                .nOut(hiddenSize)
                .activation(Activation.TANH)
                .gateActivationFunction(Activation.SIGMOID)
                .forgetGateBiasInit(1)
                .build();
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        return new LstmCellLayout(Digit.SIDE, recipe.hiddenSize()).length() + (recipe.hiddenSize() + 1) * classes;
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        return new InitialParameters(parameters(recipe, classes), recipe.seed())
                .lstm(Digit.SIDE, recipe.hiddenSize())
                .normal(recipe.hiddenSize(), classes)
                .zero(classes)
                .values();
    }

    @Override
    public LstmWeights weights(float[] parameters, Recipe recipe, int classes) {
        FlatWeights flat = new FlatWeights(parameters);
        return new LstmWeights(
                flat.lstm(Digit.SIDE, recipe.hiddenSize()),
                flat.columnByColumn(recipe.hiddenSize(), classes),
                flat.bias(classes),
                recipe.readingOrder());
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return Dl4jNetwork.ofRows(this, recipe, classes);
    }
}

package rowreader.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.nd4j.linalg.activations.Activation;
import rowreader.data.Digit;

/**
 * One LSTM without peepholes over the 28 rows, of which the last hidden state goes through one dense layer and a
 * softmax.
 */
final class LstmDesign implements StockDesign {
    @Override
    public MultiLayerConfiguration stock(Recipe recipe, int classes) {
        return StockDesign.common(recipe)
                .list()
                .layer(new LastTimeStep(lstm(recipe.hiddenSize())))
                .layer(StockDesign.output(recipe.hiddenSize(), classes))
                .build();
    }

    /** The layer without peepholes. */
    static LSTM lstm(int hiddenSize) {
        return new LSTM.Builder()
                .nIn(Digit.SIDE)
                .nOut(hiddenSize)
                .activation(Activation.TANH)
                .gateActivationFunction(Activation.SIGMOID)
                .forgetGateBiasInit(1)
                .build();
    }

    private static LstmLayout layout(int hiddenSize, int classes) {
        return new LstmLayout(Digit.SIDE, hiddenSize, classes);
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        return layout(recipe.hiddenSize(), classes).length();
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        LstmWeights initial = InitialWeights.draw(Digit.SIDE, recipe.hiddenSize(), classes, recipe.seed());
        return layout(recipe.hiddenSize(), classes).toParameters(initial);
    }

    @Override
    public LstmWeights weights(float[] parameters, Recipe recipe, int classes) {
        return layout(recipe.hiddenSize(), classes).fromParameters(parameters, recipe.readingOrder());
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return StockNetwork.ofRows(this, recipe, classes);
    }
}

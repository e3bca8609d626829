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
    public MultiLayerConfiguration layers(Recipe recipe, int classes) {
        return StockDesign.common(recipe)
                .list()
                .layer(new LastTimeStep(new LSTM.Builder()
                        .nIn(Digit.SIDE)
                        .nOut(recipe.hiddenSize())
                        .activation(Activation.TANH)
                        .gateActivationFunction(Activation.SIGMOID)
                        .forgetGateBiasInit(1)
                        .build()))
                .layer(StockDesign.output(recipe.hiddenSize(), classes))
                .build();
    }

    private static LstmLayout layout(int hiddenSize, int classes) {
        return new LstmLayout(Digit.SIDE, hiddenSize, classes);
    }

    @Override
    public int parameters(int hiddenSize, int classes) {
        return layout(hiddenSize, classes).length();
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        LstmWeights initial = InitialWeights.draw(Digit.SIDE, recipe.hiddenSize(), classes, recipe.seed());
        return layout(recipe.hiddenSize(), classes).toParameters(initial);
    }

    @Override
    public LstmWeights weights(float[] parameters, int hiddenSize, int classes) {
        return layout(hiddenSize, classes).fromParameters(parameters);
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return StockNetwork.ofRows(this, recipe, classes);
    }
}

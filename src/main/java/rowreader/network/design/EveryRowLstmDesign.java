package rowreader.network.design;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import rowreader.data.Digit;
import rowreader.network.engine.Dl4jDesign;
import rowreader.network.engine.Dl4jNetwork;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.LstmWeights;

/** The LSTM of {@link LstmDesign} with the dense layer and the loss at every row instead of the last only. */
public final class EveryRowLstmDesign implements Dl4jDesign {
    private final LstmDesign lastRow = new LstmDesign();

    @Override
    public MultiLayerConfiguration dl4jConfiguration(Recipe recipe, int classes) {
        return Dl4jDesign.common(recipe)
                .list()
                .layer(LstmDesign.lstm(Digit.SIDE, recipe.hiddenSize()))
                .layer(new RnnOutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .nIn(recipe.hiddenSize())
                        .nOut(classes)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        return lastRow.parameters(recipe, classes);
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        return lastRow.initialParameters(recipe, classes);
    }

    @Override
    public LstmWeights weights(float[] parameters, Recipe recipe, int classes) {
        return lastRow.weights(parameters, recipe, classes);
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return Dl4jNetwork.ofAnsweredRows(this, recipe, classes);
    }
}

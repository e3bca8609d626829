package rowreader.network.design;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;
import rowreader.data.Digit;
import rowreader.network.engine.Dl4jDesign;
import rowreader.network.engine.Dl4jNetwork;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.DenseWeights;
import rowreader.network.weights.MlpWeights;

/** Hidden layers of rectified linear units over all pixels, and a softmax. */
public final class MlpDesign implements Dl4jDesign {
    @Override
    public MultiLayerConfiguration dl4jConfiguration(Recipe recipe, int classes) {
        NeuralNetConfiguration.ListBuilder layers = Dl4jDesign.common(recipe).list();
        for (int layer = 0; layer < recipe.layers(); layer++) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(inputs(layer, recipe))
                    .nOut(recipe.hiddenSize())
                    .activation(Activation.RELU)
                    .build());
        }
        return layers.layer(Dl4jDesign.output(recipe.hiddenSize(), classes)).build();
    }

    private static int inputs(int layer, Recipe recipe) {
        return layer == 0 ? Digit.PIXELS : recipe.hiddenSize();
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        int parameters = (hiddenSize + 1) * classes;
        for (int layer = 0; layer < recipe.layers(); layer++) {
            parameters += (inputs(layer, recipe) + 1) * hiddenSize;
        }
        return parameters;
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        InitialParameters initial = new InitialParameters(parameters(recipe, classes), recipe.seed());
        for (int layer = 0; layer < recipe.layers(); layer++) {
            initial.he(inputs(layer, recipe), hiddenSize).zero(hiddenSize);
        }
        return initial.glorot(hiddenSize, classes).zero(classes).values();
    }

    @Override
    public MlpWeights weights(float[] parameters, Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        FlatWeights flat = new FlatWeights(parameters);
        List<DenseWeights> hiddenLayers = new ArrayList<>();
        for (int layer = 0; layer < recipe.layers(); layer++) {
            hiddenLayers.add(
                    new DenseWeights(flat.columnByColumn(inputs(layer, recipe), hiddenSize), flat.bias(hiddenSize)));
        }
        return new MlpWeights(hiddenLayers, flat.columnByColumn(hiddenSize, classes), flat.bias(classes));
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return Dl4jNetwork.ofPictures(this, recipe, classes);
    }
}

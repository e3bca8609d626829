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
        int inputs = Digit.PIXELS;
        for (int width : recipe.widths()) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(inputs)
                    .nOut(width)
                    .activation(Activation.RELU)
                    .build());
            inputs = width;
        }
        return layers.layer(Dl4jDesign.output(recipe.hiddenSize(), classes)).build();
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        int parameters = 0;
        int inputs = Digit.PIXELS;
        for (int width : recipe.widths()) {
            parameters += (inputs + 1) * width;
            inputs = width;
        }
        return parameters + (inputs + 1) * classes;
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        InitialParameters initial = new InitialParameters(parameters(recipe, classes), recipe.seed());
        int inputs = Digit.PIXELS;
        for (int width : recipe.widths()) {
            initial.he(inputs, width).zero(width);
            inputs = width;
        }
        return initial.glorot(inputs, classes).zero(classes).values();
    }

    @Override
    public MlpWeights weights(float[] parameters, Recipe recipe, int classes) {
        FlatWeights flat = new FlatWeights(parameters);
        List<DenseWeights> hiddenLayers = new ArrayList<>();
        int inputs = Digit.PIXELS;
        for (int width : recipe.widths()) {
            hiddenLayers.add(new DenseWeights(flat.columnByColumn(inputs, width), flat.bias(width)));
            inputs = width;
        }
        return new MlpWeights(hiddenLayers, flat.columnByColumn(inputs, classes), flat.bias(classes));
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return Dl4jNetwork.ofPictures(this, recipe, classes);
    }
}

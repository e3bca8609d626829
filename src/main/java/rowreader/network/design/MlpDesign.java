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
    /** How large a hidden layer is. */
    private record Shape(int inputs, int units) {}

    /** From the lowest up; the last has as many units as the recipe's hidden size says. */
    private static List<Shape> hidden(Recipe recipe) {
        List<Shape> shapes = new ArrayList<>();
        int inputs = Digit.PIXELS;
        for (int units : recipe.widths()) {
            shapes.add(new Shape(inputs, units));
            inputs = units;
        }
        return shapes;
    }

    @Override
    public MultiLayerConfiguration dl4jConfiguration(Recipe recipe, int classes) {
        NeuralNetConfiguration.ListBuilder layers = Dl4jDesign.common(recipe).list();
        for (Shape shape : hidden(recipe)) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(shape.inputs())
                    .nOut(shape.units())
                    .activation(Activation.RELU)
                    .build());
        }
        return layers.layer(Dl4jDesign.output(recipe.hiddenSize(), classes)).build();
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        return hidden(recipe).stream()
                        .mapToInt(shape -> (shape.inputs() + 1) * shape.units())
                        .sum()
                + (recipe.hiddenSize() + 1) * classes;
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        InitialParameters initial = new InitialParameters(parameters(recipe, classes), recipe.seed());
        hidden(recipe)
                .forEach(shape -> initial.he(shape.inputs(), shape.units()).zero(shape.units()));
        return initial.glorot(recipe.hiddenSize(), classes).zero(classes).values();
    }

    @Override
    public MlpWeights weights(float[] parameters, Recipe recipe, int classes) {
        FlatWeights flat = new FlatWeights(parameters);
        List<DenseWeights> hiddenLayers = new ArrayList<>();
        for (Shape shape : hidden(recipe)) {
            hiddenLayers.add(
                    new DenseWeights(flat.columnByColumn(shape.inputs(), shape.units()), flat.bias(shape.units())));
        }
        return new MlpWeights(hiddenLayers, flat.columnByColumn(recipe.hiddenSize(), classes), flat.bias(classes));
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return Dl4jNetwork.ofPictures(this, recipe, classes);
    }
}

package rowreader.network.design;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.nd4j.linalg.activations.Activation;
import rowreader.data.Digit;
import rowreader.network.engine.Dl4jDesign;
import rowreader.network.engine.Network;
import rowreader.network.engine.RecurrentNetwork;
import rowreader.network.fast.RecurrentClassifier;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecurrentStart;
import rowreader.network.weights.RnnWeights;

/**
 * The textbook's recurrent network (Elman 1990) over the 28 rows: s_t = tanh(x_t U + s_(t-1) W + b), o = s_T V + c. Saved as
 * DL4J's SimpleRnn, which it equals; computed by our own, faster layer.
 */
final class RnnDesign implements Dl4jDesign {
    @Override
    public MultiLayerConfiguration dl4jConfiguration(Recipe recipe, int classes) {
        return Dl4jDesign.common(recipe)
                .list()
                .layer(new LastTimeStep(new SimpleRnn.Builder()
                        .nIn(Digit.SIDE)
                        .nOut(recipe.hiddenSize())
                        .activation(Activation.TANH)
                        .build()))
                .layer(Dl4jDesign.output(recipe.hiddenSize(), classes))
                .build();
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        return (Digit.SIDE + hiddenSize + 1) * hiddenSize + (hiddenSize + 1) * classes;
    }

    /**
     * Orthogonal recurrent weights neither blow up nor fade what they are multiplied with (Saxe et al. 2014); uniform ones
     * show what becomes of a gradient without that care.
     */
    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        InitialParameters initial =
                new InitialParameters(parameters(recipe, classes), recipe.seed()).glorot(Digit.SIDE, hiddenSize);
        boolean uniform = recipe.recurrentStart() == RecurrentStart.UNIFORM;
        return (uniform ? initial.small(hiddenSize) : initial.orthogonal(hiddenSize))
                .zero(hiddenSize)
                .glorot(hiddenSize, classes)
                .zero(classes)
                .values();
    }

    @Override
    public RnnWeights weights(float[] parameters, Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        FlatWeights flat = new FlatWeights(parameters);
        return new RnnWeights(
                flat.columnByColumn(Digit.SIDE, hiddenSize),
                flat.columnByColumn(hiddenSize, hiddenSize),
                flat.bias(hiddenSize),
                flat.columnByColumn(hiddenSize, classes),
                flat.bias(classes),
                recipe.readingOrder());
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return new RecurrentNetwork(
                this, recipe, classes, RecurrentClassifier.simple(Digit.SIDE, recipe.hiddenSize(), classes));
    }
}

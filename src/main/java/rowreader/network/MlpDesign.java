package rowreader.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;
import rowreader.data.Digit;

/** Two hidden layers of rectified linear units over all pixels, and a softmax. */
final class MlpDesign implements StockDesign {
    @Override
    public LayerRange layers() {
        return LayerRange.only(2);
    }

    @Override
    public boolean readsLines() {
        return false;
    }

    @Override
    public MultiLayerConfiguration stock(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        return StockDesign.common(recipe)
                .list()
                .layer(dense(Digit.PIXELS, hiddenSize))
                .layer(dense(hiddenSize, hiddenSize))
                .layer(StockDesign.output(hiddenSize, classes))
                .build();
    }

    private static DenseLayer dense(int inputs, int units) {
        return new DenseLayer.Builder()
                .nIn(inputs)
                .nOut(units)
                .activation(Activation.RELU)
                .build();
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        return (Digit.PIXELS + 1) * hiddenSize + (hiddenSize + 1) * hiddenSize + (hiddenSize + 1) * classes;
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        return new InitialParameters(parameters(recipe, classes), recipe.seed())
                .he(Digit.PIXELS, hiddenSize)
                .zero(hiddenSize)
                .he(hiddenSize, hiddenSize)
                .zero(hiddenSize)
                .glorot(hiddenSize, classes)
                .zero(classes)
                .values();
    }

    @Override
    public MlpWeights weights(float[] parameters, Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        FlatWeights flat = new FlatWeights(parameters);
        return new MlpWeights(
                flat.columnByColumn(Digit.PIXELS, hiddenSize),
                flat.bias(hiddenSize),
                flat.columnByColumn(hiddenSize, hiddenSize),
                flat.bias(hiddenSize),
                flat.columnByColumn(hiddenSize, classes),
                flat.bias(classes));
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return StockNetwork.ofPictures(this, recipe, classes);
    }
}

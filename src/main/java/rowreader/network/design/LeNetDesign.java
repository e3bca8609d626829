package rowreader.network.design;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import rowreader.data.Digit;
import rowreader.network.engine.Dl4jDesign;
import rowreader.network.engine.Dl4jNetwork;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.LeNetWeights;
import rowreader.network.weights.Matrix;

/**
 * LeNet (LeCun et al. 1998) in the form of Caffe's MNIST example: convolution 5 x 5 x 20, max pooling, convolution 5 x 5 x
 * 50, max pooling, a dense layer of rectified linear units, a softmax.
 */
final class LeNetDesign implements Dl4jDesign {
    private static final int KERNEL = 5;
    private static final int FIRST_MAPS = 20;
    private static final int SECOND_MAPS = 50;
    /** 28 pixels lose 4 to a kernel and every other one to pooling, twice. */
    private static final int LAST_SIDE = 4;

    private static final int DENSE_INPUTS = SECOND_MAPS * LAST_SIDE * LAST_SIDE;

    @Override
    public MultiLayerConfiguration dl4jConfiguration(Recipe recipe, int classes) {
        return Dl4jDesign.common(recipe)
                .list()
                .layer(convolution(1, FIRST_MAPS))
                .layer(pooling())
                .layer(convolution(FIRST_MAPS, SECOND_MAPS))
                .layer(pooling())
                .layer(new DenseLayer.Builder()
                        .nIn(DENSE_INPUTS)
                        .nOut(recipe.hiddenSize())
                        .activation(Activation.RELU)
                        .build())
                .layer(Dl4jDesign.output(recipe.hiddenSize(), classes))
                .setInputType(InputType.convolutionalFlat(Digit.SIDE, Digit.SIDE, 1))
                .build();
    }

    private static ConvolutionLayer convolution(int inputs, int maps) {
        return new ConvolutionLayer.Builder(KERNEL, KERNEL)
                .nIn(inputs)
                .nOut(maps)
                .activation(Activation.IDENTITY)
                .build();
    }

    private static SubsamplingLayer pooling() {
        return new SubsamplingLayer.Builder(PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }

    @Override
    public int parameters(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        return FIRST_MAPS * (KERNEL * KERNEL + 1)
                + SECOND_MAPS * (FIRST_MAPS * KERNEL * KERNEL + 1)
                + (DENSE_INPUTS + 1) * hiddenSize
                + (hiddenSize + 1) * classes;
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        int secondInputs = FIRST_MAPS * KERNEL * KERNEL;
        return new InitialParameters(parameters(recipe, classes), recipe.seed())
                .zero(FIRST_MAPS)
                .leCun(KERNEL * KERNEL, FIRST_MAPS)
                .zero(SECOND_MAPS)
                .leCun(secondInputs, SECOND_MAPS)
                .leCun(DENSE_INPUTS, hiddenSize)
                .zero(hiddenSize)
                .leCun(hiddenSize, classes)
                .zero(classes)
                .values();
    }

    /** DL4J's convolution layers have their bias first. */
    @Override
    public LeNetWeights weights(float[] parameters, Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        FlatWeights flat = new FlatWeights(parameters);
        Matrix firstBias = flat.bias(FIRST_MAPS);
        Matrix firstKernels = flat.rowByRow(FIRST_MAPS, KERNEL * KERNEL);
        Matrix secondBias = flat.bias(SECOND_MAPS);
        Matrix secondKernels = flat.rowByRow(SECOND_MAPS, FIRST_MAPS * KERNEL * KERNEL);
        return new LeNetWeights(
                firstKernels,
                firstBias,
                secondKernels,
                secondBias,
                flat.columnByColumn(DENSE_INPUTS, hiddenSize),
                flat.bias(hiddenSize),
                flat.columnByColumn(hiddenSize, classes),
                flat.bias(classes));
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return Dl4jNetwork.ofPictures(this, recipe, classes);
    }
}

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
import rowreader.network.recipe.ConvolutionSizes;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.LeNetWeights;
import rowreader.network.weights.Matrix;

/**
 * LeNet (LeCun et al. 1998) in the form of Caffe's MNIST example: convolution 5 x 5 x 20, max pooling, convolution 5 x 5 x
 * 50, max pooling, a dense layer of rectified linear units, a softmax; or with the other sizes that a recipe says.
 */
final class LeNetDesign implements Dl4jDesign {
    @Override
    public MultiLayerConfiguration dl4jConfiguration(Recipe recipe, int classes) {
        ConvolutionSizes sizes = recipe.convolutions();
        return Dl4jDesign.common(recipe)
                .list()
                .layer(convolution(sizes.firstKernel(), 1, sizes.firstMaps()))
                .layer(pooling())
                .layer(convolution(sizes.secondKernel(), sizes.firstMaps(), sizes.secondMaps()))
                .layer(pooling())
                .layer(new DenseLayer.Builder()
                        .nIn(denseInputs(sizes))
                        .nOut(recipe.hiddenSize())
                        .activation(Activation.RELU)
                        .build())
                .layer(Dl4jDesign.output(recipe.hiddenSize(), classes))
                .setInputType(InputType.convolutionalFlat(Digit.SIDE, Digit.SIDE, 1))
                .build();
    }

    private static int denseInputs(ConvolutionSizes sizes) {
        return sizes.secondMaps() * sizes.lastSide() * sizes.lastSide();
    }

    /** Weights of one of the first layer's kernels. */
    private static int firstInputs(ConvolutionSizes sizes) {
        return sizes.firstKernel() * sizes.firstKernel();
    }

    /** Weights of one of the second layer's kernels. */
    private static int secondInputs(ConvolutionSizes sizes) {
        return sizes.firstMaps() * sizes.secondKernel() * sizes.secondKernel();
    }

    private static ConvolutionLayer convolution(int kernel, int inputs, int maps) {
        return new ConvolutionLayer.Builder(kernel, kernel)
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
        ConvolutionSizes sizes = recipe.convolutions();
        return sizes.firstMaps() * (firstInputs(sizes) + 1)
                + sizes.secondMaps() * (secondInputs(sizes) + 1)
                + (denseInputs(sizes) + 1) * hiddenSize
                + (hiddenSize + 1) * classes;
    }

    @Override
    public float[] initialParameters(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        ConvolutionSizes sizes = recipe.convolutions();
        return new InitialParameters(parameters(recipe, classes), recipe.seed())
                .zero(sizes.firstMaps())
                .leCun(firstInputs(sizes), sizes.firstMaps())
                .zero(sizes.secondMaps())
                .leCun(secondInputs(sizes), sizes.secondMaps())
                .leCun(denseInputs(sizes), hiddenSize)
                .zero(hiddenSize)
                .leCun(hiddenSize, classes)
                .zero(classes)
                .values();
    }

    /** DL4J's convolution layers have their bias first. */
    @Override
    public LeNetWeights weights(float[] parameters, Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        ConvolutionSizes sizes = recipe.convolutions();
        FlatWeights flat = new FlatWeights(parameters);
        Matrix firstBias = flat.bias(sizes.firstMaps());
        Matrix firstKernels = flat.rowByRow(sizes.firstMaps(), firstInputs(sizes));
        Matrix secondBias = flat.bias(sizes.secondMaps());
        Matrix secondKernels = flat.rowByRow(sizes.secondMaps(), secondInputs(sizes));
        return new LeNetWeights(
                firstKernels,
                firstBias,
                secondKernels,
                secondBias,
                flat.columnByColumn(denseInputs(sizes), hiddenSize),
                flat.bias(hiddenSize),
                flat.columnByColumn(hiddenSize, classes),
                flat.bias(classes));
    }

    @Override
    public Network network(Recipe recipe, int classes) {
        return Dl4jNetwork.ofPictures(this, recipe, classes);
    }
}

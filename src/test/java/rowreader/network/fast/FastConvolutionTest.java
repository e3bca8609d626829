package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The stock layer is the judge: whatever it computes, the fast one computes. */
class FastConvolutionTest {
    @ParameterizedTest(name = "{0} pictures, side {1}, kernel {2}, stride {3}, {4}")
    @CsvSource({"5,28,5,1,IDENTITY", "17,14,3,1,RELU", "1,12,5,1,TANH", "3,13,3,2,RELU"})
    void twoLayersHaveTheStockGradients(int rows, int side, int kernel, int stride, Activation activation) {
        MultiLayerNetwork stock = network(side, kernel, stride, activation);
        MultiLayerNetwork fast = network(side, kernel, stride, activation);
        fast.setParams(stock.params());
        assertThat(FastLayers.install(fast)).isEmpty();
        Random random = new Random(3);
        INDArray input = Nd4j.create(DataType.FLOAT, rows, side * side);
        for (long k = 0; k < input.length(); k++) {
            input.putScalar(k, random.nextFloat());
        }
        INDArray labels = Nd4j.zeros(DataType.FLOAT, rows, 3);
        for (int row = 0; row < rows; row++) {
            labels.putScalar(row, random.nextInt(3), 1);
        }
        for (MultiLayerNetwork network : new MultiLayerNetwork[] {stock, fast}) {
            network.setInput(input);
            network.setLabels(labels);
            network.computeGradientAndScore();
        }
        assertClose(fast.getFlattenedGradients(), stock.getFlattenedGradients());
        assertClose(fast.output(input), stock.output(input));
    }

    /** Kernels of zeros make all pixels of a field equal; which of them gets the error shows in the kernels' gradient. */
    @Test
    void ofEqualPixelsTheSameCountsAsInStock() {
        MultiLayerNetwork stock = network(14, 3, 1, Activation.IDENTITY);
        stock.getParam("0_W").assign(0);
        MultiLayerNetwork fast = network(14, 3, 1, Activation.IDENTITY);
        fast.setParams(stock.params());
        FastLayers.install(fast);
        Nd4j.getRandom().setSeed(5);
        INDArray input = Nd4j.rand(DataType.FLOAT, 2, 14 * 14);
        INDArray labels = Nd4j.zeros(DataType.FLOAT, 2, 3);
        labels.putScalar(0, 1, 1);
        labels.putScalar(1, 2, 1);
        for (MultiLayerNetwork network : new MultiLayerNetwork[] {stock, fast}) {
            network.setInput(input);
            network.setLabels(labels);
            network.computeGradientAndScore();
        }
        assertClose(fast.getFlattenedGradients(), stock.getFlattenedGradients());
    }

    private static void assertClose(INDArray actual, INDArray expected) {
        double greatest = expected.amaxNumber().doubleValue();
        assertThat(actual.sub(expected).amaxNumber().doubleValue()).isLessThan(1e-4 * greatest);
    }

    private static MultiLayerNetwork network(int side, int kernel, int stride, Activation activation) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.XAVIER)
                .biasInit(0.1)
                .list()
                .layer(convolution(kernel, stride, 4, activation))
                .layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(convolution(3, 1, 6, activation))
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutionalFlat(side, side, 1))
                .build());
        network.init();
        return network;
    }

    private static ConvolutionLayer convolution(int kernel, int stride, int maps, Activation activation) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .stride(stride, stride)
                .nOut(maps)
                .activation(activation)
                .build();
    }
}

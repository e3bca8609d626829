package rowreader.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rowreader.network.weights.DenseWeights;
import rowreader.network.weights.LeNetWeights;
import rowreader.network.weights.Matrix;
import rowreader.network.weights.MlpWeights;

/** Weights at random of networks that see the picture at once, biases included. */
public final class LayerWeights {
    private LayerWeights() {}

    /** A dense network with so many hidden layers. */
    public static MlpWeights mlp(int layers, int hiddenSize, long seed) {
        Random random = new Random(seed);
        List<DenseWeights> hidden = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            hidden.add(new DenseWeights(
                    matrix(layer == 0 ? 784 : hiddenSize, hiddenSize, random), bias(hiddenSize, random)));
        }
        return new MlpWeights(hidden, matrix(hiddenSize, 10, random), bias(10, random));
    }

    /** LeNet with so many units in its dense layer. */
    public static LeNetWeights leNet(int hiddenSize, long seed) {
        Random random = new Random(seed);
        return new LeNetWeights(
                transposed(20, 25, random),
                bias(20, random),
                transposed(50, 500, random),
                bias(50, random),
                matrix(800, hiddenSize, random),
                bias(hiddenSize, random),
                matrix(hiddenSize, 10, random),
                bias(10, random));
    }

    private static Matrix matrix(int inputs, int outputs, Random random) {
        return gaussian(inputs, outputs, 1.4 / Math.sqrt(inputs), random);
    }

    private static Matrix transposed(int outputs, int inputs, Random random) {
        return gaussian(outputs, inputs, 1.4 / Math.sqrt(inputs), random);
    }

    private static Matrix bias(int length, Random random) {
        return gaussian(1, length, 0.2, random);
    }

    private static Matrix gaussian(int rows, int columns, double deviation, Random random) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return new Matrix(rows, columns, values);
    }
}

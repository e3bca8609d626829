package rowreader.network.design;

import java.util.Arrays;
import java.util.Random;
import rowreader.network.weights.LstmCellWeights;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.Matrix;

/** Draws a network's initial parameters, piece by piece in their order. */
final class InitialParameters {
    private static final float FORGET_BIAS = 1;

    private final float[] values;
    private final Random random;
    private int at;

    InitialParameters(int length, long seed) {
        values = new float[length];
        random = new Random(seed);
    }

    /** For layers that squash or answer: uniform, of variance 2 / (inputs + outputs) (Glorot & Bengio 2010). */
    InitialParameters glorot(int inputs, int outputs) {
        return uniform(inputs * outputs, Math.sqrt(6.0 / (inputs + outputs)));
    }

    /** For rectified linear units: uniform, of variance 2 / inputs (He et al. 2015). */
    InitialParameters he(int inputs, int outputs) {
        return uniform(inputs * outputs, Math.sqrt(6.0 / inputs));
    }

    /** Uniform, of variance 1 / inputs (LeCun et al. 1998; Caffe calls it xavier). */
    InitialParameters leCun(int inputs, int outputs) {
        return uniform(inputs * outputs, Math.sqrt(3.0 / inputs));
    }

    /**
     * An LSTM layer: its kernel Glorot-uniform over the joint [inputSize + H, 4H] matrix (Glorot & Bengio 2010), zero
     * biases except the forget bias of 1.0 (Gers et al. 2000).
     */
    InitialParameters lstm(int inputSize, int hiddenSize) {
        int columns = LstmWeights.GATES * hiddenSize;
        float limit = (float) Math.sqrt(6.0 / (inputSize + hiddenSize + columns));
        Matrix inputWeights = uniform(inputSize, columns, limit);
        Matrix recurrentWeights = uniform(hiddenSize, columns, limit);
        float[] bias = new float[columns];
        int forgetGate = LstmWeights.FORGET_GATE * hiddenSize;
        Arrays.fill(bias, forgetGate, forgetGate + hiddenSize, FORGET_BIAS);
        LstmCellLayout layout = new LstmCellLayout(inputSize, hiddenSize);
        layout.toParameters(
                new LstmCellWeights(inputWeights, recurrentWeights, new Matrix(1, columns, bias)), values, at);
        at += layout.length();
        return this;
    }

    private Matrix uniform(int rows, int columns, float limit) {
        float[] drawn = new float[rows * columns];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = (2 * random.nextFloat() - 1) * limit;
        }
        return new Matrix(rows, columns, drawn);
    }

    /** N(0, 1), as the seed network's output weights are; drawn unit by unit. */
    InitialParameters normal(int inputs, int outputs) {
        for (int input = 0; input < inputs; input++) {
            for (int output = 0; output < outputs; output++) {
                values[at + output * inputs + input] = (float) random.nextGaussian();
            }
        }
        at += inputs * outputs;
        return this;
    }

    private InitialParameters uniform(int length, double limit) {
        for (int end = at + length; at < end; at++) {
            values[at] = (float) ((2 * random.nextDouble() - 1) * limit);
        }
        return this;
    }

    /** A square matrix whose columns are orthonormal: normal ones, made so by Gram and Schmidt. */
    InitialParameters orthogonal(int size) {
        double[][] columns = new double[size][size];
        for (int c = 0; c < size; c++) {
            for (int k = 0; k < size; k++) {
                columns[c][k] = random.nextGaussian();
            }
            for (int earlier = 0; earlier < c; earlier++) {
                add(columns[c], columns[earlier], -product(columns[c], columns[earlier]));
            }
            double length = Math.sqrt(product(columns[c], columns[c]));
            for (int k = 0; k < size; k++) {
                columns[c][k] /= length;
                values[at++] = (float) columns[c][k];
            }
        }
        return this;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static void add(double[] to, double[] summand, double factor) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * summand[k];
        }
    }

    /** A square matrix, uniform within ±1/√size, as PyTorch starts recurrent layers: lengths shrink to about 0.58 of it. */
    InitialParameters small(int size) {
        return uniform(size * size, 1 / Math.sqrt(size));
    }

    /** Zeros, as biases are at first. */
    InitialParameters zero(int length) {
        at += length;
        return this;
    }

    /** All of them; every piece has been drawn. */
    float[] values() {
        if (at != values.length) {
            throw new IllegalStateException(at + " of " + values.length + " parameters were drawn");
        }
        return values;
    }
}

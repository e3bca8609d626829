package rowreader.network;

import java.util.Random;

/** Draws a network's initial parameters, piece by piece in their order. */
final class InitialParameters {
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

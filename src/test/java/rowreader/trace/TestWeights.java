package rowreader.trace;

import java.util.Random;
import rowreader.network.LstmWeights;

/** Weights for tests, large enough that every gate opens and closes. */
public final class TestWeights {
    private TestWeights() {}

    /** Weights of a network for digits with {@code hiddenSize} units. */
    public static LstmWeights random(int hiddenSize, long seed) {
        return random(28, hiddenSize, 10, seed);
    }

    /** Weights of any shape. */
    public static LstmWeights random(int inputSize, int hiddenSize, int classes, long seed) {
        Random random = new Random(seed);
        float[] bias = normal(random, 4 * hiddenSize, 0.5);
        for (int unit = 0; unit < hiddenSize; unit++) {
            bias[hiddenSize + unit] += 1;
        }
        return new LstmWeights(
                normal(random, inputSize * 4 * hiddenSize, 0.5),
                normal(random, hiddenSize * 4 * hiddenSize, 1.5 / Math.sqrt(hiddenSize)),
                bias,
                normal(random, hiddenSize * classes, 4 / Math.sqrt(hiddenSize)),
                normal(random, classes, 0.1));
    }

    private static float[] normal(Random random, int length, double deviation) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }
}

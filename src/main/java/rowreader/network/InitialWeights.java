package rowreader.network;

import java.util.Random;

/** The weights that the seed network starts from. */
final class InitialWeights {
    private static final float FORGET_BIAS = 1;

    private InitialWeights() {}

    /**
     * LSTM kernel Glorot-uniform over the joint [inputSize + H, 4H] matrix (Glorot & Bengio 2010), zero biases but for
     * the forget bias of 1.0 (Gers et al. 2000), output weights N(0, 1), output bias zero.
     */
    static LstmWeights draw(int inputSize, int hiddenSize, int classes, long seed) {
        Random random = new Random(seed);
        int columns = LstmWeights.GATES * hiddenSize;
        float limit = (float) Math.sqrt(6.0 / (inputSize + hiddenSize + columns));
        float[] bias = new float[columns];
        for (int unit = 0; unit < hiddenSize; unit++) {
            bias[LstmWeights.FORGET_GATE * hiddenSize + unit] = FORGET_BIAS;
        }
        float[] inputWeights = uniform(random, inputSize * columns, limit);
        float[] recurrentWeights = uniform(random, hiddenSize * columns, limit);
        float[] outputWeights = new float[hiddenSize * classes];
        for (int i = 0; i < outputWeights.length; i++) {
            outputWeights[i] = (float) random.nextGaussian();
        }
        return new LstmWeights(inputWeights, recurrentWeights, bias, outputWeights, new float[classes]);
    }

    private static float[] uniform(Random random, int length, float limit) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (2 * random.nextFloat() - 1) * limit;
        }
        return values;
    }
}

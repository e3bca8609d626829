package rowreader.trace;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import rowreader.network.weights.BidirectionalLstmWeights;
import rowreader.network.weights.GruWeights;
import rowreader.network.weights.LstmCellWeights;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.Matrix;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.RnnWeights;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.StackedLstmWeights;

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

    /** Weights of every kind of network that reads line by line, of layers of {@code hiddenSize} units. */
    public static List<SequenceWeights> ofEveryKind(int hiddenSize, ReadingOrder order, long seed) {
        return List.of(
                lstm(hiddenSize, order, seed),
                rnn(hiddenSize, order, seed),
                gru(hiddenSize, order, seed),
                stacked(hiddenSize, order, seed),
                bidirectional(hiddenSize, order, seed));
    }

    private static LstmWeights lstm(int hiddenSize, ReadingOrder order, long seed) {
        LstmWeights topDown = random(hiddenSize, seed);
        return new LstmWeights(
                topDown.inputWeights(),
                topDown.recurrentWeights(),
                topDown.bias(),
                topDown.outputWeights(),
                topDown.outputBias(),
                order);
    }

    /** A simple RNN's. */
    public static RnnWeights rnn(int hiddenSize, ReadingOrder order, long seed) {
        Random random = new Random(seed);
        return new RnnWeights(
                matrix(random, 28, hiddenSize, 0.3),
                matrix(random, hiddenSize, hiddenSize, 0.9 / Math.sqrt(hiddenSize)),
                matrix(random, 1, hiddenSize, 0.1),
                matrix(random, hiddenSize, 10, 4 / Math.sqrt(hiddenSize)),
                matrix(random, 1, 10, 0.1),
                order);
    }

    /** A GRU's. */
    public static GruWeights gru(int hiddenSize, ReadingOrder order, long seed) {
        Random random = new Random(seed);
        return new GruWeights(
                matrix(random, 28, 3 * hiddenSize, 0.5),
                matrix(random, hiddenSize, 3 * hiddenSize, 1.5 / Math.sqrt(hiddenSize)),
                matrix(random, 1, 3 * hiddenSize, 0.5),
                matrix(random, hiddenSize, 10, 4 / Math.sqrt(hiddenSize)),
                matrix(random, 1, 10, 0.1),
                order);
    }

    /** Those of two LSTMs, one upon the other. */
    public static StackedLstmWeights stacked(int hiddenSize, ReadingOrder order, long seed) {
        return stacked(hiddenSize, 2, order, seed);
    }

    /** Those of so many LSTMs, one on top of the other. */
    public static StackedLstmWeights stacked(int hiddenSize, int layers, ReadingOrder order, long seed) {
        Random random = new Random(seed);
        return new StackedLstmWeights(
                IntStream.range(0, layers)
                        .mapToObj(layer -> cell(random, layer == 0 ? 28 : hiddenSize, hiddenSize))
                        .toList(),
                matrix(random, hiddenSize, 10, 4 / Math.sqrt(hiddenSize)),
                matrix(random, 1, 10, 0.1),
                order);
    }

    /** Those of two LSTMs, one in each direction. */
    public static BidirectionalLstmWeights bidirectional(int hiddenSize, ReadingOrder order, long seed) {
        Random random = new Random(seed);
        return new BidirectionalLstmWeights(
                cell(random, 28, hiddenSize),
                cell(random, 28, hiddenSize),
                matrix(random, 2 * hiddenSize, 10, 4 / Math.sqrt(hiddenSize)),
                matrix(random, 1, 10, 0.1),
                order);
    }

    private static LstmCellWeights cell(Random random, int inputSize, int hiddenSize) {
        return new LstmCellWeights(
                matrix(random, inputSize, 4 * hiddenSize, 0.5),
                matrix(random, hiddenSize, 4 * hiddenSize, 1.5 / Math.sqrt(hiddenSize)),
                matrix(random, 1, 4 * hiddenSize, 0.5));
    }

    private static Matrix matrix(Random random, int rows, int columns, double deviation) {
        return new Matrix(rows, columns, normal(random, rows * columns, deviation));
    }

    private static float[] normal(Random random, int length, double deviation) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }
}

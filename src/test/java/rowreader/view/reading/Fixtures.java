package rowreader.view.reading;

import java.util.Random;
import rowreader.network.weights.LstmWeights;
import rowreader.viewmodel.drawing.DrawingModel;

/** Weights and drawings to look at. */
final class Fixtures {
    private static final int INPUTS = 28;
    private static final int CLASSES = 10;

    private Fixtures() {}

    /** Untrained weights, large enough that the hidden state is worth watching. */
    static LstmWeights weights(int hiddenSize, long seed) {
        Random random = new Random(seed);
        return new LstmWeights(
                gaussian(random, INPUTS * 4 * hiddenSize, 0.5),
                gaussian(random, hiddenSize * 4 * hiddenSize, 0.12),
                gaussian(random, 4 * hiddenSize, 0.2),
                gaussian(random, hiddenSize * CLASSES, 0.6),
                gaussian(random, CLASSES, 0.2));
    }

    private static float[] gaussian(Random random, int size, double deviation) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return values;
    }

    /** A three, drawn in one stroke. */
    static void drawThree(DrawingModel drawing) {
        double[][] points = {
            {0.30, 0.22},
            {0.40, 0.15},
            {0.55, 0.14},
            {0.66, 0.22},
            {0.66, 0.33},
            {0.56, 0.43},
            {0.46, 0.46},
            {0.58, 0.48},
            {0.69, 0.57},
            {0.70, 0.70},
            {0.61, 0.82},
            {0.46, 0.86},
            {0.32, 0.80}
        };
        drawing.beginStroke(points[0][0], points[0][1]);
        for (double[] point : points) {
            drawing.extendStroke(point[0], point[1]);
        }
        drawing.endStroke();
    }
}

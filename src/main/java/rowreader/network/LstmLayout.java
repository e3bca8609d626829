package rowreader.network;

/**
 * Translates between the textbook's layout of the weights and the flat parameter vector of the DL4J network LSTM +
 * output layer.
 *
 * <p>DL4J's vector is [W, RW, b, output W, output b], each matrix column by column; its column blocks are candidate,
 * forget gate, output gate, input gate ({@code org.deeplearning4j.nn.layers.recurrent.LSTMHelpers}).
 */
final class LstmLayout {
    /** DL4J's blocks, as gates of {@link LstmWeights}. */
    private static final int[] DL4J_BLOCKS = {
        LstmWeights.CANDIDATE, LstmWeights.FORGET_GATE, LstmWeights.OUTPUT_GATE, LstmWeights.INPUT_GATE
    };

    private final int inputSize;
    private final int hiddenSize;
    private final int classes;

    LstmLayout(int inputSize, int hiddenSize, int classes) {
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        this.classes = classes;
    }

    /** How many parameters the network has. */
    int length() {
        return (inputSize + hiddenSize + 1) * LstmWeights.GATES * hiddenSize + (hiddenSize + 1) * classes;
    }

    /** The weights in DL4J's flat order. */
    float[] toParameters(LstmWeights weights) {
        float[] flat = new float[length()];
        int at = gatesToParameters(weights.inputWeights(), inputSize, flat, 0);
        at = gatesToParameters(weights.recurrentWeights(), hiddenSize, flat, at);
        at = gatesToParameters(weights.bias(), 1, flat, at);
        float[] outputWeights = weights.outputWeights();
        for (int label = 0; label < classes; label++) {
            for (int unit = 0; unit < hiddenSize; unit++) {
                flat[at++] = outputWeights[unit * classes + label];
            }
        }
        System.arraycopy(weights.outputBias(), 0, flat, at, classes);
        return flat;
    }

    /** The weights from DL4J's flat order. */
    LstmWeights fromParameters(float[] flat, ReadingOrder readingOrder) {
        if (flat.length != length()) {
            throw new IllegalArgumentException(flat.length + " parameters, expected " + length());
        }
        int columns = LstmWeights.GATES * hiddenSize;
        float[] inputWeights = new float[inputSize * columns];
        float[] recurrentWeights = new float[hiddenSize * columns];
        float[] bias = new float[columns];
        int at = gatesFromParameters(flat, 0, inputWeights, inputSize);
        at = gatesFromParameters(flat, at, recurrentWeights, hiddenSize);
        at = gatesFromParameters(flat, at, bias, 1);
        float[] outputWeights = new float[hiddenSize * classes];
        for (int label = 0; label < classes; label++) {
            for (int unit = 0; unit < hiddenSize; unit++) {
                outputWeights[unit * classes + label] = flat[at++];
            }
        }
        float[] outputBias = new float[classes];
        System.arraycopy(flat, at, outputBias, 0, classes);
        return new LstmWeights(inputWeights, recurrentWeights, bias, outputWeights, outputBias, readingOrder);
    }

    private int gatesToParameters(float[] matrix, int rows, float[] flat, int at) {
        int columns = LstmWeights.GATES * hiddenSize;
        int to = at;
        for (int gate : DL4J_BLOCKS) {
            for (int unit = 0; unit < hiddenSize; unit++) {
                for (int row = 0; row < rows; row++) {
                    flat[to++] = matrix[row * columns + gate * hiddenSize + unit];
                }
            }
        }
        return to;
    }

    private int gatesFromParameters(float[] flat, int at, float[] matrix, int rows) {
        int columns = LstmWeights.GATES * hiddenSize;
        int from = at;
        for (int gate : DL4J_BLOCKS) {
            for (int unit = 0; unit < hiddenSize; unit++) {
                for (int row = 0; row < rows; row++) {
                    matrix[row * columns + gate * hiddenSize + unit] = flat[from++];
                }
            }
        }
        return from;
    }
}

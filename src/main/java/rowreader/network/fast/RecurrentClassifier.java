package rowreader.network.fast;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import rowreader.network.fast.RecurrentPass.Parameters;

/**
 * A recurrent layer whose last hidden state goes through one dense layer and a softmax, or two of which the second reads from
 * the last timestep to the first, their last hidden states side by side: the loss and its gradient, nothing else. For what
 * DL4J has no fast layer of. Belongs to one thread.
 *
 * <p>The parameters are one vector, as DL4J would lay them out: W [I, GH], U [H, GH], b [GH] of each of the N recurrent
 * layers, V [NH, C], c [C], matrices in column-major order, gate after gate. I = inputSize, H = hiddenSize, G = gates, C =
 * classes.
 */
public final class RecurrentClassifier {
    private final int inputSize;
    private final int hiddenSize;
    private final int gates;
    private final int classes;
    private final Reader[] readers;
    private final Blas blas;
    private final Floats output = new Floats(1);
    private final Floats transposedOutputWeights;

    /** A recurrent layer with its direction and what it reads and says, x [B, T, I], h_T [B, H] and its gradient. */
    private record Reader(
            RecurrentPass pass, boolean forwards, Floats input, Floats hiddenState, Floats hiddenGradient) {
        Reader(RecurrentPass pass, boolean forwards) {
            this(pass, forwards, new Floats(1), new Floats(1), new Floats(1));
        }
    }

    private RecurrentClassifier(int inputSize, int hiddenSize, int gates, int classes, Reader... readers) {
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        this.gates = gates;
        this.classes = classes;
        this.readers = readers;
        this.blas = new Blas(Blas.hasSmallKernels());
        this.transposedOutputWeights = new Floats((long) states() * classes);
    }

    /**
     * One with the simple cell, G = 1.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    public static RecurrentClassifier simple(int inputSize, int hiddenSize, int classes) {
        Blas.load();
        NativeThreads.useOnlyTheCaller();
        RecurrentPass pass = new RnnPass(inputSize, hiddenSize, Cores.shared(), Blas.hasSmallKernels());
        return new RecurrentClassifier(inputSize, hiddenSize, 1, classes, new Reader(pass, true));
    }

    /**
     * One with the gated recurrent unit, G = 3: update gate, reset gate, candidate.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    public static RecurrentClassifier gated(int inputSize, int hiddenSize, int classes) {
        Blas.load();
        NativeThreads.useOnlyTheCaller();
        RecurrentPass pass = new GruPass(inputSize, hiddenSize, Cores.shared(), Blas.hasSmallKernels());
        return new RecurrentClassifier(inputSize, hiddenSize, GruCell.GATES, classes, new Reader(pass, true));
    }

    /**
     * One with two LSTMs, forwards and backwards, G = 4: candidate, forget gate, output gate, input gate.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    public static RecurrentClassifier bidirectional(int inputSize, int hiddenSize, int classes) {
        Blas.load();
        NativeThreads.useOnlyTheCaller();
        RecurrentPass forward = new LstmPass(inputSize, hiddenSize, Cores.shared(), Blas.hasSmallKernels());
        RecurrentPass backward = new LstmPass(inputSize, hiddenSize, Cores.shared(), Blas.hasSmallKernels());
        return new RecurrentClassifier(
                inputSize, hiddenSize, Cell.GATES, classes, new Reader(forward, true), new Reader(backward, false));
    }

    /** How many parameters each layer has, in their order; the last one is the output layer. */
    public int[] layerParameters() {
        int[] layers = new int[readers.length + 1];
        Arrays.fill(layers, recurrentParameters());
        layers[readers.length] = (states() + 1) * classes;
        return layers;
    }

    /** How many parameters there are. */
    public int parameters() {
        return outputFrom() + (states() + 1) * classes;
    }

    private int recurrentParameters() {
        return (inputSize + hiddenSize + 1) * gates * hiddenSize;
    }

    /** Hidden states that the output layer sees, NH. */
    private int states() {
        return readers.length * hiddenSize;
    }

    private int outputFrom() {
        return readers.length * recurrentParameters();
    }

    /**
     * The class probabilities.
     *
     * @param parameters [parameters()]
     * @param x [B, T, I]
     * @return [B * C]
     */
    public float[] probabilities(INDArray parameters, float[] x, int timesteps) {
        int rows = x.length / (timesteps * inputSize);
        forward(parameters, x, timesteps, rows, false);
        return softmax(rows);
    }

    /**
     * The mean cross-entropy over a minibatch, nats, and its gradient.
     *
     * @param parameters [parameters()]
     * @param x [B, T, I]
     * @param labels [B]
     * @param gradient receives the gradient, [parameters()]
     */
    public double gradient(INDArray parameters, float[] x, int timesteps, int[] labels, INDArray gradient) {
        int rows = labels.length;
        forward(parameters, x, timesteps, rows, true);
        float[] error = softmax(rows);
        double loss = 0;
        for (int row = 0; row < rows; row++) {
            int truth = row * classes + labels[row];
            loss -= Math.log(error[truth]);
            error[truth] -= 1;
        }
        for (int k = 0; k < error.length; k++) {
            error[k] /= rows;
        }
        backward(parameters, error, timesteps, rows, gradient);
        return loss / rows;
    }

    private void forward(INDArray parameters, float[] x, int timesteps, int rows, boolean keep) {
        FloatBuffer outputWeights = Floats.of(parameters, parameters()).buffer();
        int from = outputFrom();
        int biasFrom = from + states() * classes;
        output.grow((long) rows * classes);
        for (int label = 0; label < classes; label++) {
            for (int unit = 0; unit < states(); unit++) {
                float weight = outputWeights.get(from + label * states() + unit);
                transposedOutputWeights.buffer().put(unit * classes + label, weight);
            }
            for (int row = 0; row < rows; row++) {
                output.buffer().put(row * classes + label, outputWeights.get(biasFrom + label));
            }
        }
        for (int n = 0; n < readers.length; n++) {
            Reader reader = readers[n];
            put(x, timesteps, reader);
            reader.hiddenState().grow((long) rows * hiddenSize);
            reader.pass().shape(timesteps, rows, keep);
            reader.pass()
                    .forward(
                            recurrent(n, parameters),
                            reader.input(),
                            timesteps * inputSize,
                            inputSize,
                            reader.hiddenState(),
                            timesteps - 1);
            blas.multiply(
                    rows,
                    classes,
                    hiddenSize,
                    reader.hiddenState().address(0),
                    hiddenSize,
                    transposedOutputWeights.address((long) n * hiddenSize * classes),
                    classes,
                    1f,
                    output.address(0),
                    classes);
        }
    }

    /** Gives a layer what it reads, in its direction. */
    private void put(float[] x, int timesteps, Reader reader) {
        reader.input().grow(x.length);
        FloatBuffer input = reader.input().buffer();
        if (reader.forwards()) {
            input.put(0, x);
            return;
        }
        int length = timesteps * inputSize;
        for (int row = 0; row < x.length; row += length) {
            for (int t = 0; t < length; t += inputSize) {
                input.put(row + length - inputSize - t, x, row + t, inputSize);
            }
        }
    }

    private float[] softmax(int rows) {
        float[] values = new float[rows * classes];
        output.buffer().get(0, values);
        for (int from = 0; from < values.length; from += classes) {
            float greatest = values[from];
            for (int k = from + 1; k < from + classes; k++) {
                greatest = Math.max(greatest, values[k]);
            }
            double sum = 0;
            for (int k = from; k < from + classes; k++) {
                values[k] = (float) Math.exp(values[k] - greatest);
                sum += values[k];
            }
            for (int k = from; k < from + classes; k++) {
                values[k] = (float) (values[k] / sum);
            }
        }
        return values;
    }

    private void backward(INDArray parameters, float[] error, int timesteps, int rows, INDArray gradient) {
        Floats weights = Floats.of(parameters, parameters());
        Floats gradients = Floats.of(gradient, parameters());
        output.buffer().put(0, error);
        for (int label = 0; label < classes; label++) {
            float sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += error[row * classes + label];
            }
            gradients.buffer().put(outputFrom() + states() * classes + label, sum);
        }
        for (int n = 0; n < readers.length; n++) {
            Reader reader = readers[n];
            int from = outputFrom() + n * hiddenSize;
            reader.hiddenGradient().grow((long) rows * hiddenSize);
            // V lies there as its transpose, row by row.
            blas.multiply(
                    rows,
                    hiddenSize,
                    classes,
                    output.address(0),
                    classes,
                    weights.address(from),
                    states(),
                    0f,
                    reader.hiddenGradient().address(0),
                    hiddenSize);
            blas.multiplyTransposed(
                    classes,
                    hiddenSize,
                    rows,
                    output.address(0),
                    classes,
                    reader.hiddenState().address(0),
                    hiddenSize,
                    gradients.address(from),
                    states());
            reader.pass()
                    .backward(
                            recurrent(n, parameters),
                            0,
                            reader.hiddenGradient(),
                            timesteps - 1,
                            recurrent(n, gradient),
                            null);
        }
    }

    /** The parameters of recurrent layer {@code n}. */
    private Parameters recurrent(int n, INDArray all) {
        Floats memory = Floats.of(all, parameters());
        int columns = gates * hiddenSize;
        int from = n * recurrentParameters();
        int recurrentFrom = from + inputSize * columns;
        int biasFrom = recurrentFrom + hiddenSize * columns;
        return new Parameters(
                memory.part(from, inputSize * columns),
                memory.part(recurrentFrom, hiddenSize * columns),
                memory.part(biasFrom, columns));
    }
}

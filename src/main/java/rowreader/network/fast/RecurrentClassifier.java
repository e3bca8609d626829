package rowreader.network.fast;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import rowreader.network.fast.RecurrentPass.Input;
import rowreader.network.fast.RecurrentPass.Parameters;
import rowreader.network.fast.RecurrentPass.Steps;

/**
 * A recurrent layer whose last hidden state goes through one dense layer and a softmax, or two of which the second reads from
 * the last timestep to the first, their last hidden states side by side: the loss and its gradient, nothing else. Belongs to
 * one thread.
 *
 * <p>Computed as a whole it is faster than layer by layer: between the passes of a slice no worker waits for the other
 * slices.
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
    /** For each of the cores. */
    private final Blas[] blas;

    /** [B, C], the logits, and dL/d of them. */
    private final Floats output = new Floats(1);

    /** [NH, C]. */
    private final Floats outputWeights;

    /** [C]. */
    private final float[] outputBias;

    /**
     * A recurrent layer.
     *
     * @param forwards whether it reads from the first timestep to the last
     * @param hiddenState [B, H], h after the timestep that it reads last
     * @param hiddenGradient [B, H], dL/dh of it
     */
    private record Reader(RecurrentPass pass, boolean forwards, Floats hiddenState, Floats hiddenGradient) {
        Reader(RecurrentPass pass, boolean forwards) {
            this(pass, forwards, new Floats(1), new Floats(1));
        }
    }

    private RecurrentClassifier(
            int inputSize, int hiddenSize, int gates, int classes, Cores cores, RecurrentPass... passes) {
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        this.gates = gates;
        this.classes = classes;
        this.readers = new Reader[passes.length];
        Arrays.setAll(readers, n -> new Reader(passes[n], n == 0));
        this.blas = new Blas[cores.threads()];
        Arrays.setAll(blas, w -> new Blas(Blas.hasSmallKernels()));
        this.outputWeights = new Floats((long) states() * classes);
        this.outputBias = new float[classes];
    }

    /**
     * One with the simple cell, G = 1.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    public static RecurrentClassifier simple(int inputSize, int hiddenSize, int classes) {
        Cores cores = prepare();
        RecurrentPass pass = new RnnPass(inputSize, hiddenSize, cores, Blas.hasSmallKernels());
        return new RecurrentClassifier(inputSize, hiddenSize, 1, classes, cores, pass);
    }

    /**
     * One with the gated recurrent unit, G = 3: update gate, reset gate, candidate.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    public static RecurrentClassifier gated(int inputSize, int hiddenSize, int classes) {
        Cores cores = prepare();
        RecurrentPass pass = new GruPass(inputSize, hiddenSize, cores, Blas.hasSmallKernels());
        return new RecurrentClassifier(inputSize, hiddenSize, FastGruCell.GATES, classes, cores, pass);
    }

    /**
     * One with the LSTM, G = 4 in DL4J's order: candidate, forget, output, input gate.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    public static RecurrentClassifier lstm(int inputSize, int hiddenSize, int classes) {
        Cores cores = prepare();
        RecurrentPass pass = new LstmPass(inputSize, hiddenSize, cores, Blas.hasSmallKernels());
        return new RecurrentClassifier(inputSize, hiddenSize, FastLstmCell.GATES, classes, cores, pass);
    }

    /**
     * One with two LSTMs, of which the second reads backwards, G = 4 as above.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    public static RecurrentClassifier bidirectional(int inputSize, int hiddenSize, int classes) {
        Cores cores = prepare();
        RecurrentPass forward = new LstmPass(inputSize, hiddenSize, cores, Blas.hasSmallKernels());
        RecurrentPass backward = new LstmPass(inputSize, hiddenSize, cores, Blas.hasSmallKernels());
        return new RecurrentClassifier(inputSize, hiddenSize, FastLstmCell.GATES, classes, cores, forward, backward);
    }

    private static Cores prepare() {
        OpenBlas.load();
        NativeThreads.useOnlyTheCaller();
        return Cores.shared();
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

    /** Where the output layer's parameters begin. */
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
        shape(timesteps, rows, false);
        readOutputLayer(parameters);
        for (int n = 0; n < readers.length; n++) {
            forward(n, parameters, x, timesteps);
        }
        float[] values = new float[rows * classes];
        logits(0, rows, values, 0);
        for (int row = 0; row < rows; row++) {
            softmax(values, row * classes);
        }
        return values;
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
        shape(timesteps, rows, true);
        readOutputLayer(parameters);
        Floats flat = Floats.of(parameters, parameters());
        double[] losses = new double[rows];
        float[] errors = new float[rows * classes];
        int last = readers.length - 1;
        for (int n = 0; n < last; n++) {
            forward(n, parameters, x, timesteps);
        }
        readers[last].pass.learn(
                recurrent(last, parameters),
                input(x, timesteps, readers[last]),
                new Steps(readers[last].hiddenState, timesteps - 1),
                (first, count, w) -> {
                    logits(first, count, errors, w);
                    for (int row = first; row < first + count; row++) {
                        losses[row] = error(errors, row * classes, labels[row], rows);
                    }
                    output.buffer().put(first * classes, errors, first * classes, count * classes);
                    hiddenGradients(first, count, flat, w);
                },
                new Steps(readers[last].hiddenGradient, timesteps - 1),
                recurrent(last, gradient));
        for (int n = 0; n < last; n++) {
            Steps given = new Steps(readers[n].hiddenGradient, timesteps - 1);
            readers[n].pass.backward(recurrent(n, parameters), 0, given, recurrent(n, gradient), null);
        }
        outputLayerGradient(errors, rows, Floats.of(gradient, parameters()));
        return Arrays.stream(losses).sum() / rows;
    }

    private void shape(int timesteps, int rows, boolean keep) {
        for (Reader reader : readers) {
            reader.pass.shape(timesteps, rows, keep);
            reader.hiddenState.grow((long) rows * hiddenSize);
            reader.hiddenGradient.grow((long) rows * hiddenSize);
        }
        output.grow((long) rows * classes);
    }

    private void forward(int n, INDArray parameters, float[] x, int timesteps) {
        Reader reader = readers[n];
        Steps hiddenState = new Steps(reader.hiddenState, timesteps - 1);
        reader.pass.forward(recurrent(n, parameters), input(x, timesteps, reader), hiddenState);
    }

    private Input input(float[] x, int timesteps, Reader reader) {
        int length = timesteps * inputSize;
        return new Input(FloatBuffer.wrap(reader.forwards ? x : reversed(x, length)), length, inputSize);
    }

    /** The timesteps of every row from last to first. */
    private float[] reversed(float[] x, int length) {
        float[] reversed = new float[x.length];
        for (int row = 0; row < x.length; row += length) {
            for (int t = 0; t < length; t += inputSize) {
                System.arraycopy(x, row + t, reversed, row + length - inputSize - t, inputSize);
            }
        }
        return reversed;
    }

    private void readOutputLayer(INDArray parameters) {
        FloatBuffer all = Floats.of(parameters, parameters()).buffer();
        int from = outputFrom();
        for (int label = 0; label < classes; label++) {
            for (int unit = 0; unit < states(); unit++) {
                outputWeights.buffer().put(unit * classes + label, all.get(from + label * states() + unit));
            }
        }
        all.get(from + states() * classes, outputBias);
    }

    /** Writes the logits of the rows from {@code first} on to where they belong in {@code values}, [B * C]. */
    private void logits(int first, int count, float[] values, int worker) {
        int from = first * classes;
        for (int row = 0; row < count; row++) {
            output.buffer().put(from + row * classes, outputBias);
        }
        for (int n = 0; n < readers.length; n++) {
            blas[worker].multiply(
                    count,
                    classes,
                    hiddenSize,
                    readers[n].hiddenState.address((long) first * hiddenSize),
                    hiddenSize,
                    outputWeights.address((long) n * hiddenSize * classes),
                    classes,
                    1f,
                    output.address(from),
                    classes);
        }
        output.buffer().get(from, values, from, count * classes);
    }

    /** From dL/d of the logits of the rows from {@code first} on to dL/dh of every layer. */
    private void hiddenGradients(int first, int count, Floats parameters, int worker) {
        for (int n = 0; n < readers.length; n++) {
            // V lies there as its transpose, row by row.
            blas[worker].multiply(
                    count,
                    hiddenSize,
                    classes,
                    output.address((long) first * classes),
                    classes,
                    parameters.address(outputFrom() + n * hiddenSize),
                    states(),
                    0f,
                    readers[n].hiddenGradient.address((long) first * hiddenSize),
                    hiddenSize);
        }
    }

    /** From the logits of a row to the gradient of the mean loss; returns the row's own. */
    private double error(float[] values, int from, int label, int rows) {
        float truth = values[from + label];
        double loss = softmax(values, from) - truth;
        values[from + label] -= 1;
        for (int k = from; k < from + classes; k++) {
            values[k] /= rows;
        }
        return loss;
    }

    /** From the logits of a row to the probabilities; returns the logarithm of the sum of the logits' exponentials. */
    private double softmax(float[] values, int from) {
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
        return greatest + Math.log(sum);
    }

    private void outputLayerGradient(float[] errors, int rows, Floats gradients) {
        int from = outputFrom();
        for (int n = 0; n < readers.length; n++) {
            blas[0].multiplyTransposed(
                    classes,
                    hiddenSize,
                    rows,
                    output.address(0),
                    classes,
                    readers[n].hiddenState.address(0),
                    hiddenSize,
                    0f,
                    gradients.address(from + n * hiddenSize),
                    states());
        }
        for (int label = 0; label < classes; label++) {
            float sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += errors[row * classes + label];
            }
            gradients.buffer().put(from + states() * classes + label, sum);
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

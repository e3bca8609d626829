package rowreader.network.fast;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import rowreader.network.fast.RecurrentPass.Input;
import rowreader.network.fast.RecurrentPass.Parameters;
import rowreader.network.fast.RecurrentPass.Steps;

/**
 * A recurrent layer whose last hidden state goes through one dense layer and a softmax: the loss and its gradient, nothing
 * else. Belongs to one thread.
 *
 * <p>Computed as a whole it is faster than layer by layer: between the passes of a slice nobody waits for the other
 * slices.
 *
 * <p>The parameters are one vector, as DL4J would lay them out: W [I, GH], U [H, GH], b [GH], V [H, C], c [C], matrices in
 * column-major order, gate after gate. I = inputSize, H = hiddenSize, G = gates, C = classes.
 */
public final class RecurrentClassifier {
    private final int inputSize;
    private final int hiddenSize;
    private final int gates;
    private final int classes;
    private final RecurrentPass pass;
    /** For each of the cores. */
    private final Blas[] blas;

    /** [B, H], h after the last timestep, and dL/dh. */
    private final Floats hiddenState = new Floats(1);

    private final Floats hiddenGradient = new Floats(1);

    /** [B, C], the logits, and dL/d of them. */
    private final Floats output = new Floats(1);

    /** [H, C]. */
    private final Floats outputWeights;

    /** [C]. */
    private final float[] outputBias;

    private RecurrentClassifier(
            int inputSize, int hiddenSize, int gates, int classes, RecurrentPass pass, Cores cores) {
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        this.gates = gates;
        this.classes = classes;
        this.pass = pass;
        this.blas = new Blas[cores.threads()];
        Arrays.setAll(blas, w -> new Blas(Blas.hasSmallKernels()));
        this.outputWeights = new Floats((long) hiddenSize * classes);
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
        return new RecurrentClassifier(inputSize, hiddenSize, 1, classes, pass, cores);
    }

    /**
     * One with the gated recurrent unit, G = 3: update gate, reset gate, candidate.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    public static RecurrentClassifier gated(int inputSize, int hiddenSize, int classes) {
        Cores cores = prepare();
        RecurrentPass pass = new GruPass(inputSize, hiddenSize, cores, Blas.hasSmallKernels());
        return new RecurrentClassifier(inputSize, hiddenSize, GruCell.GATES, classes, pass, cores);
    }

    /**
     * One with the LSTM, G = 4 in DL4J's order: candidate, forget, output, input gate.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    public static RecurrentClassifier lstm(int inputSize, int hiddenSize, int classes) {
        Cores cores = prepare();
        RecurrentPass pass = new LstmPass(inputSize, hiddenSize, cores, Blas.hasSmallKernels());
        return new RecurrentClassifier(inputSize, hiddenSize, Cell.GATES, classes, pass, cores);
    }

    private static Cores prepare() {
        Blas.load();
        NativeThreads.useOnlyTheCaller();
        return Cores.shared();
    }

    /** How many of the parameters belong to the recurrent layer; the rest is the output layer's. */
    public int recurrentParameters() {
        return (inputSize + hiddenSize + 1) * gates * hiddenSize;
    }

    /** How many parameters there are. */
    public int parameters() {
        return recurrentParameters() + (hiddenSize + 1) * classes;
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
        pass.forward(recurrent(parameters), input(x, timesteps), new Steps(hiddenState, timesteps - 1));
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
        long outputWeightsAddress = Floats.of(parameters, parameters()).address(recurrentParameters());
        double[] losses = new double[rows];
        float[] errors = new float[rows * classes];
        pass.learn(
                recurrent(parameters),
                input(x, timesteps),
                new Steps(hiddenState, timesteps - 1),
                (first, count, w) -> {
                    logits(first, count, errors, w);
                    for (int row = first; row < first + count; row++) {
                        losses[row] = error(errors, row * classes, labels[row], rows);
                    }
                    output.buffer().put(first * classes, errors, first * classes, count * classes);
                    // V lies there as its transpose, row by row.
                    blas[w].multiply(
                            count,
                            hiddenSize,
                            classes,
                            output.address((long) first * classes),
                            classes,
                            outputWeightsAddress,
                            hiddenSize,
                            0f,
                            hiddenGradient.address((long) first * hiddenSize),
                            hiddenSize);
                },
                new Steps(hiddenGradient, timesteps - 1),
                recurrent(gradient));
        outputLayerGradient(errors, rows, Floats.of(gradient, parameters()));
        return Arrays.stream(losses).sum() / rows;
    }

    private void shape(int timesteps, int rows, boolean keep) {
        pass.shape(timesteps, rows, keep);
        hiddenState.grow((long) rows * hiddenSize);
        hiddenGradient.grow((long) rows * hiddenSize);
        output.grow((long) rows * classes);
    }

    private Input input(float[] x, int timesteps) {
        return new Input(FloatBuffer.wrap(x), timesteps * inputSize, inputSize);
    }

    private void readOutputLayer(INDArray parameters) {
        FloatBuffer all = Floats.of(parameters, parameters()).buffer();
        int from = recurrentParameters();
        for (int label = 0; label < classes; label++) {
            for (int unit = 0; unit < hiddenSize; unit++) {
                outputWeights.buffer().put(unit * classes + label, all.get(from + label * hiddenSize + unit));
            }
        }
        all.get(from + hiddenSize * classes, outputBias);
    }

    /** Writes the logits of the rows from {@code first} on to where they belong in {@code values}, [B * C]. */
    private void logits(int first, int count, float[] values, int worker) {
        int from = first * classes;
        for (int row = 0; row < count; row++) {
            output.buffer().put(from + row * classes, outputBias);
        }
        blas[worker].multiply(
                count,
                classes,
                hiddenSize,
                hiddenState.address((long) first * hiddenSize),
                hiddenSize,
                outputWeights.address(0),
                classes,
                1f,
                output.address(from),
                classes);
        output.buffer().get(from, values, from, count * classes);
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
        int from = recurrentParameters();
        blas[0].multiplyTransposed(
                classes,
                hiddenSize,
                rows,
                output.address(0),
                classes,
                hiddenState.address(0),
                hiddenSize,
                0f,
                gradients.address(from),
                hiddenSize);
        for (int label = 0; label < classes; label++) {
            float sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += errors[row * classes + label];
            }
            gradients.buffer().put(from + hiddenSize * classes + label, sum);
        }
    }

    private Parameters recurrent(INDArray all) {
        Floats memory = Floats.of(all, parameters());
        int columns = gates * hiddenSize;
        int recurrentFrom = inputSize * columns;
        int biasFrom = recurrentFrom + hiddenSize * columns;
        return new Parameters(
                memory.part(0, recurrentFrom),
                memory.part(recurrentFrom, biasFrom - recurrentFrom),
                memory.part(biasFrom, columns));
    }
}

package rowreader.network.fast;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import rowreader.network.fast.RecurrentPass.Parameters;

/**
 * A recurrent layer whose last hidden state goes through one dense layer and a softmax, for cells that DL4J has no fast
 * layer of: the loss and its gradient, nothing else. Belongs to one thread.
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
    private final Blas blas;
    private final Floats input = new Floats(1);
    private final Floats hiddenState = new Floats(1);
    private final Floats hiddenGradient = new Floats(1);
    private final Floats output = new Floats(1);
    private final Floats transposedOutputWeights;

    private RecurrentClassifier(int inputSize, int hiddenSize, int gates, int classes, RecurrentPass pass) {
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        this.gates = gates;
        this.classes = classes;
        this.pass = pass;
        this.blas = new Blas(Blas.hasSmallKernels());
        this.transposedOutputWeights = new Floats((long) hiddenSize * classes);
    }

    /**
     * One with the simple cell, G = 1.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    public static RecurrentClassifier simple(int inputSize, int hiddenSize, int classes) {
        Blas.load();
        RecurrentPass pass = new RnnPass(inputSize, hiddenSize, Cores.shared(), Blas.hasSmallKernels());
        return new RecurrentClassifier(inputSize, hiddenSize, 1, classes, pass);
    }

    /**
     * One with the gated recurrent unit, G = 3: update gate, reset gate, candidate.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    public static RecurrentClassifier gated(int inputSize, int hiddenSize, int classes) {
        Blas.load();
        RecurrentPass pass = new GruPass(inputSize, hiddenSize, Cores.shared(), Blas.hasSmallKernels());
        return new RecurrentClassifier(inputSize, hiddenSize, GruCell.GATES, classes, pass);
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
        input.grow(x.length);
        input.buffer().put(0, x);
        hiddenState.grow((long) rows * hiddenSize);
        pass.shape(timesteps, rows, keep);
        pass.forward(recurrent(parameters), input, timesteps * inputSize, inputSize, hiddenState, timesteps - 1);
        FloatBuffer outputWeights = Floats.of(parameters, parameters()).buffer();
        int from = recurrentParameters();
        int biasFrom = from + hiddenSize * classes;
        output.grow((long) rows * classes);
        for (int label = 0; label < classes; label++) {
            for (int unit = 0; unit < hiddenSize; unit++) {
                float weight = outputWeights.get(from + label * hiddenSize + unit);
                transposedOutputWeights.buffer().put(unit * classes + label, weight);
            }
            for (int row = 0; row < rows; row++) {
                output.buffer().put(row * classes + label, outputWeights.get(biasFrom + label));
            }
        }
        blas.multiply(
                rows,
                classes,
                hiddenSize,
                hiddenState.address(0),
                hiddenSize,
                transposedOutputWeights.address(0),
                classes,
                1f,
                output.address(0),
                classes);
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
        int from = recurrentParameters();
        output.buffer().put(0, error);
        hiddenGradient.grow((long) rows * hiddenSize);
        // V lies there as its transpose, row by row.
        blas.multiply(
                rows,
                hiddenSize,
                classes,
                output.address(0),
                classes,
                weights.address(from),
                hiddenSize,
                0f,
                hiddenGradient.address(0),
                hiddenSize);
        blas.multiplyTransposed(
                classes,
                hiddenSize,
                rows,
                output.address(0),
                classes,
                hiddenState.address(0),
                hiddenSize,
                gradients.address(from),
                hiddenSize);
        for (int label = 0; label < classes; label++) {
            float sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += error[row * classes + label];
            }
            gradients.buffer().put(from + hiddenSize * classes + label, sum);
        }
        pass.backward(recurrent(parameters), 0, hiddenGradient, timesteps - 1, recurrent(gradient), null);
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

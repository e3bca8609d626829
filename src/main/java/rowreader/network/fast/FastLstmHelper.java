package rowreader.network.fast;

import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.recurrent.FwdPassReturn;
import org.deeplearning4j.nn.layers.recurrent.LSTMHelper;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import rowreader.network.fast.RecurrentPass.Input;
import rowreader.network.fast.RecurrentPass.Parameters;
import rowreader.network.fast.RecurrentPass.Steps;

/**
 * What DL4J's LSTM layer asks instead of computing itself. An answer of null sends the layer back to its own way, for
 * what is not done here: masks, peepholes, other activations, other number types.
 */
final class FastLstmHelper implements LSTMHelper {
    private final boolean lastTimestepOnly;
    private final boolean wantsInputGradient;
    private LstmPass pass;
    private Thread lastCaller;

    /** The result of the newest forward pass, as long as a backward pass may follow it. */
    private Result newest;

    /**
     * @param lastTimestepOnly whether the layer above sees the last timestep only, so that the errors of the others are
     *     zero
     * @param wantsInputGradient whether there is a layer below
     */
    FastLstmHelper(boolean lastTimestepOnly, boolean wantsInputGradient) {
        this.lastTimestepOnly = lastTimestepOnly;
        this.wantsInputGradient = wantsInputGradient;
    }

    /** The result of a forward pass here, in contrast to one of DL4J's own layer. */
    private static final class Result extends FwdPassReturn {
        private final long inputAddress;

        Result(INDArray input) {
            inputAddress = address(input);
        }

        boolean isOf(INDArray input) {
            return inputAddress == address(input);
        }

        private static long address(INDArray array) {
            return array.data().address() + array.offset() * Float.BYTES;
        }
    }

    @Override
    public boolean checkSupported() {
        return true;
    }

    @Override
    public boolean checkSupported(IActivation gate, IActivation activation, boolean peepholes) {
        return gate instanceof ActivationSigmoid && activation instanceof ActivationTanH && !peepholes;
    }

    @Override
    public Map<String, Long> helperMemoryUse() {
        return Map.of();
    }

    @Override
    public FwdPassReturn activate(
            Layer layer,
            NeuralNetConfiguration conf,
            IActivation gateActivation,
            INDArray input,
            INDArray recurrentWeights,
            INDArray inputWeights,
            INDArray biases,
            boolean training,
            INDArray hiddenState,
            INDArray cellState,
            boolean forBackprop,
            boolean forwards,
            String inputWeightKey,
            INDArray mask,
            boolean peepholes,
            LayerWorkspaceMgr workspaces) {
        float[] hidden = valuesUnlessZero(hiddenState);
        float[] cell = valuesUnlessZero(cellState);
        boolean startsFromState = hidden != null || cell != null;
        if (forBackprop && newest != null && newest.isOf(input) && !startsFromState) {
            return newest;
        }
        newest = null;
        if (mask != null
                || !forwards
                || peepholes
                || input.rank() != 3
                || input.dataType() != DataType.FLOAT
                || !isColumnMajor(inputWeights)
                || !isColumnMajor(recurrentWeights)) {
            return null;
        }
        int rows = Math.toIntExact(input.size(0));
        int inputSize = Math.toIntExact(input.size(1));
        int timesteps = Math.toIntExact(input.size(2));
        int hiddenSize = Math.toIntExact(recurrentWeights.size(0));
        if ((long) timesteps * rows * (inputSize + 1 + hiddenSize) > Integer.MAX_VALUE) {
            return null;
        }
        if (lastCaller != Thread.currentThread()) {
            lastCaller = Thread.currentThread();
            NativeThreads.useOnlyTheCaller();
        }
        if (pass == null) {
            pass = new LstmPass(inputSize, hiddenSize, Cores.shared(), Blas.hasSmallKernels());
        }
        pass.shape(timesteps, rows, training || forBackprop);
        if (startsFromState) {
            pass.setState(hidden, cell);
        }

        INDArray readable =
                input.stride(1) == 1 ? input : input.permute(0, 2, 1).dup('c').permute(0, 2, 1);
        INDArray output = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {timesteps, rows, hiddenSize}, 'c');
        pass.forward(
                parameters(inputWeights, recurrentWeights, biases),
                new Input(
                        Floats.of(readable, span(readable)).buffer(),
                        Math.toIntExact(readable.stride(0)),
                        Math.toIntExact(readable.stride(2))),
                new Steps(Floats.of(output, output.length()), 0));

        Result result = new Result(input);
        result.fwdPassOutput = output.permute(1, 2, 0);
        result.lastAct = output.get(NDArrayIndex.point(timesteps - 1));
        INDArray lastCellState = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {rows, hiddenSize}, 'c');
        pass.lastCellState(Floats.of(lastCellState, lastCellState.length()));
        result.lastMemCell = lastCellState;
        if (training && !startsFromState) {
            newest = result;
        }
        return result;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            NeuralNetConfiguration conf,
            IActivation gateActivation,
            INDArray input,
            INDArray recurrentWeights,
            INDArray inputWeights,
            INDArray epsilon,
            boolean truncated,
            int truncatedLength,
            FwdPassReturn forward,
            boolean forwards,
            String inputWeightKey,
            String recurrentWeightKey,
            String biasWeightKey,
            Map<String, INDArray> gradientViews,
            INDArray mask,
            boolean peepholes,
            LayerWorkspaceMgr workspaces) {
        if (!(forward instanceof Result)) {
            return null;
        }
        newest = null;
        int rows = Math.toIntExact(input.size(0));
        int inputSize = Math.toIntExact(input.size(1));
        int timesteps = Math.toIntExact(input.size(2));
        int firstTimestep = truncated ? Math.max(0, timesteps - truncatedLength) : 0;
        int firstGiven = lastTimestepOnly ? timesteps - 1 : 0;
        INDArray given = epsilon.permute(2, 0, 1)
                .get(NDArrayIndex.interval(firstGiven, timesteps))
                .dup('c');
        INDArray inputGradient = wantsInputGradient
                ? workspaces.create(
                        ArrayType.ACTIVATION_GRAD, DataType.FLOAT, new long[] {timesteps, rows, inputSize}, 'c')
                : null;
        INDArray inputWeightGradient = gradientViews.get(inputWeightKey);
        INDArray recurrentWeightGradient = gradientViews.get(recurrentWeightKey);
        INDArray biasGradient = gradientViews.get(biasWeightKey);
        pass.backward(
                parameters(inputWeights, recurrentWeights, biasGradient),
                firstTimestep,
                new Steps(Floats.of(given, given.length()), firstGiven),
                parameters(inputWeightGradient, recurrentWeightGradient, biasGradient),
                inputGradient == null ? null : Floats.of(inputGradient, inputGradient.length()));
        Gradient gradient = new DefaultGradient();
        gradient.gradientForVariable().put(inputWeightKey, inputWeightGradient);
        gradient.gradientForVariable().put(recurrentWeightKey, recurrentWeightGradient);
        gradient.gradientForVariable().put(biasWeightKey, biasGradient);
        return new Pair<>(gradient, inputGradient == null ? null : inputGradient.permute(1, 2, 0));
    }

    private static Parameters parameters(INDArray inputWeights, INDArray recurrentWeights, INDArray biases) {
        return new Parameters(
                Floats.of(inputWeights, inputWeights.length()),
                Floats.of(recurrentWeights, recurrentWeights.length()),
                Floats.of(biases, biases.length()));
    }

    private static boolean isColumnMajor(INDArray matrix) {
        return matrix.dataType() == DataType.FLOAT && matrix.stride(0) == 1 && matrix.stride(1) == matrix.size(0);
    }

    /** From the first value of {@code array} to behind its last one in memory. */
    private static long span(INDArray array) {
        long last = 0;
        for (int dimension = 0; dimension < array.rank(); dimension++) {
            last += (array.size(dimension) - 1) * array.stride(dimension);
        }
        return last + 1;
    }

    /** The values of [B, H], or null if all are zero, as at the start of every picture. */
    private static float[] valuesUnlessZero(INDArray state) {
        long span = span(state);
        return Blas.isZero(span, Floats.of(state, span).address(0))
                ? null
                : state.dup('c').data().asFloat();
    }
}

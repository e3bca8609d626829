package rowreader.network.fast;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * One recurrent layer's forward and backward pass over a minibatch, but for what its cell computes elementwise.
 *
 * <p>The minibatch is cut into slices of few rows that go through all timesteps by themselves, since rows do not meet
 * before the weights' gradient. Each timestep is one product for every gate, (x, 1, h) times (input weights, bias, recurrent
 * weights), and the loops of the cell. The gradient of the weights is one product over all timesteps and rows. Who
 * computes what has no influence on the result: a run repeats bit for bit.
 *
 * <p>Not thread safe. T = timesteps, B = rows of the minibatch, I = inputSize, H = hiddenSize, G = gates, K = I + 1 + H.
 */
abstract sealed class RecurrentPass permits LstmPass, RnnPass, GruPass {
    /** Rows in a slice: enough to use the weights well while they pass by, few enough to share out to many cores. */
    private static final int SLICE_ROWS = 32;

    /** Parts of the weight gradient, at least, so that there is work for many cores. */
    private static final int GRADIENT_PARTS = 4;

    final int hiddenSize;
    private final int gates;
    private final Cores cores;
    private final boolean smallKernels;
    private final int inputSize;
    private final int joined;
    private final int gradientParts;
    private final Worker[] workers;

    /** [T, B, K]: what each timestep's gates read, (x, 1, h); only the newest two timesteps unless they are kept. */
    private final Floats[] reads;

    /** [G, K, H]. */
    private final Floats weights;

    /** [G, H, K]. */
    private final Floats weightGradients;

    /** [T, B, H] for every gate: dL/dz. */
    private final Floats[] preActivationGradients;

    /** Of the newest backward pass. */
    private Floats recurrentWeights;

    private int timesteps;
    private int rows;
    private int sliceRows;
    private boolean keep;
    private boolean startsFromState;

    /**
     * @param reads how many different (x, 1, h) a timestep's gates read
     * @param smallKernels whether BLAS is at its best with small products, {@link Blas#hasSmallKernels}
     */
    RecurrentPass(int inputSize, int hiddenSize, int gates, int reads, Cores cores, boolean smallKernels) {
        this.cores = cores;
        this.smallKernels = smallKernels;
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        this.gates = gates;
        this.joined = inputSize + 1 + hiddenSize;
        this.gradientParts = (GRADIENT_PARTS + gates - 1) / gates;
        this.reads = floats(reads);
        this.weights = new Floats((long) gates * joined * hiddenSize);
        this.weightGradients = new Floats((long) gates * hiddenSize * joined);
        this.preActivationGradients = floats(gates);
        this.workers = new Worker[cores.threads()];
        Arrays.setAll(workers, w -> new Worker());
    }

    private static Floats[] floats(int count) {
        Floats[] floats = new Floats[count];
        Arrays.setAll(floats, k -> new Floats(1));
        return floats;
    }

    /**
     * The parameters, or their gradients, as DL4J lays them out: each unit's column contiguous, gate after gate.
     *
     * @param input [I, GH] in column-major order
     * @param recurrent [H, GH] in column-major order
     * @param bias [GH]
     */
    record Parameters(Floats input, Floats recurrent, Floats bias) {}

    /** What a core needs for itself: for a slice of the minibatch at one timestep, [sliceRows * H] each. */
    final class Worker {
        private final Blas blas = new Blas(smallKernels);
        private final Floats product = new Floats(1);
        private float[] column = new float[0];

        /** h'. */
        float[] hiddenState = new float[0];

        /** dL/dh' before {@link #differentiate}, dL/dh after it. */
        float[] hiddenGradient = new float[0];

        /** dL/d of what the cell carries from timestep to timestep besides h: zero at first. */
        float[] carriedGradient = new float[0];

        float[] scratch = new float[0];

        /** dL/dz of every gate. */
        final float[][] gateGradients = new float[gates][0];

        private void shape() {
            int length = sliceRows * hiddenSize;
            product.grow(length);
            if (hiddenState.length < length) {
                hiddenState = new float[length];
                scratch = new float[length];
            }
            if (keep && hiddenGradient.length < length) {
                hiddenGradient = new float[length];
                carriedGradient = new float[length];
                for (int gate = 0; gate < gates; gate++) {
                    gateGradients[gate] = new float[length];
                }
            }
        }
    }

    /**
     * Makes room for what the cells compute and keep.
     *
     * @param kept timesteps
     * @param length of a slice, sliceRows * H
     */
    abstract void shapeCells(int slices, int kept, int length);

    /** One timestep of a slice: fills the worker's hiddenState with the help of {@link #preActivation}. */
    abstract void activate(int slice, int t, Worker worker);

    /**
     * One timestep of a slice, backwards: from the worker's hiddenGradient at this timestep to its gateGradients, which it
     * passes to {@link #keep}, and to the hiddenGradient of the timestep before, with the help of {@link #propagate}.
     *
     * @param goOn whether anybody asks for the timestep before
     */
    abstract void differentiate(int slice, int t, boolean goOn, Worker worker);

    /** Which of the reads a gate is fed with. */
    int readOf(int gate) {
        return 0;
    }

    /**
     * Prepares for a minibatch that starts from a hidden state of zeros.
     *
     * @param keep whether a backward pass follows
     */
    void shape(int newTimesteps, int newRows, boolean newKeep) {
        timesteps = newTimesteps;
        rows = newRows;
        keep = newKeep;
        int share = (rows + cores.threads() - 1) / cores.threads();
        sliceRows = Math.min(rows, smallKernels ? SLICE_ROWS : share);
        shapeCells(slices(), kept(), sliceRows * hiddenSize);
        for (Floats read : reads) {
            if (read.grow((long) (keep ? timesteps : 2) * rows * joined)) {
                writeOnes(read);
            }
        }
        for (Worker worker : workers) {
            worker.shape();
        }
        setHiddenState(null);
    }

    private void writeOnes(Floats read) {
        for (int at = inputSize; at < read.buffer().capacity(); at += joined) {
            read.buffer().put(at, 1f);
        }
    }

    /** @param hiddenState before the first timestep, [B, H], or null for zeros */
    final void setHiddenState(float[] hiddenState) {
        startsFromState = hiddenState != null;
        float[] hidden = hiddenState == null ? new float[hiddenSize] : hiddenState;
        for (int row = 0; row < rows; row++) {
            int from = hiddenState == null ? 0 : row * hiddenSize;
            for (Floats read : reads) {
                read.buffer().put(readIndex(0, row) + inputSize + 1, hidden, from, hiddenSize);
            }
        }
    }

    final int timesteps() {
        return timesteps;
    }

    final int rows() {
        return rows;
    }

    final int slices() {
        return (rows + sliceRows - 1) / sliceRows;
    }

    /** Timesteps whose values are kept. */
    private int kept() {
        return keep ? timesteps : 1;
    }

    /** Where the values of timestep {@code t} are kept. */
    final int keptAt(int t) {
        return keep ? t : 0;
    }

    /** The first of a slice's rows, times H. */
    final int start(int slice) {
        return slice * sliceRows * hiddenSize;
    }

    /** Values in a slice: the last may be shorter. */
    final int length(int slice) {
        return count(slice) * hiddenSize;
    }

    private int count(int slice) {
        return Math.min(sliceRows, rows - slice * sliceRows);
    }

    private int readIndex(int t, int row) {
        return ((keep ? t : t & 1) * rows + row) * joined;
    }

    /**
     * Computes the hidden states.
     *
     * @param input holds x; row b of timestep t begins at {@code b * rowStride + t * timestepStride} and is contiguous
     * @param hiddenStates receives h, [B, H] for each timestep from {@code firstWanted} on
     */
    final void forward(
            Parameters parameters,
            Floats input,
            int rowStride,
            int timestepStride,
            Floats hiddenStates,
            int firstWanted) {
        cores.run(gates, (gate, w) -> joinWeights(gate, parameters, workers[w]));
        cores.run(slices(), (slice, w) -> {
            int first = slice * sliceRows;
            for (int t = 0; t < timesteps; t++) {
                for (int row = first; row < first + count(slice); row++) {
                    int from = row * rowStride + t * timestepStride;
                    for (Floats read : reads) {
                        read.buffer().put(readIndex(t, row), input.buffer(), from, inputSize);
                    }
                }
                activate(slice, t, workers[w]);
                float[] hiddenState = workers[w].hiddenState;
                if (t >= firstWanted) {
                    int to = ((t - firstWanted) * rows + first) * hiddenSize;
                    hiddenStates.buffer().put(to, hiddenState, 0, length(slice));
                }
                if (t < timesteps - 1) {
                    feed(0, slice, t + 1, hiddenState);
                }
            }
        });
    }

    /** Writes the recurrent part, [count, H], of what the gates of a slice read at timestep {@code t}. */
    final void feed(int read, int slice, int t, float[] values) {
        int first = slice * sliceRows;
        for (int row = 0; row < count(slice); row++) {
            int to = readIndex(t, first + row) + inputSize + 1;
            reads[read].buffer().put(to, values, row * hiddenSize, hiddenSize);
        }
    }

    /** z of one gate, from what it reads at timestep {@code t}. */
    final void preActivation(int gate, int slice, int t, float[] z, Worker worker) {
        worker.blas.multiply(
                count(slice),
                hiddenSize,
                t > 0 || startsFromState ? joined : inputSize + 1,
                reads[readOf(gate)].address(readIndex(t, slice * sliceRows)),
                joined,
                weights.address((long) gate * joined * hiddenSize),
                hiddenSize,
                0f,
                worker.product.address(0),
                hiddenSize);
        worker.product.buffer().get(0, z, 0, length(slice));
    }

    /** (input weights, bias, recurrent weights) of a gate, transposed to rows of H. */
    private void joinWeights(int gate, Parameters parameters, Worker worker) {
        int plane = gate * joined * hiddenSize;
        transpose(parameters.input(), gate * hiddenSize * inputSize, inputSize, plane, worker);
        transpose(parameters.bias(), gate * hiddenSize, 1, plane + inputSize * hiddenSize, worker);
        transpose(
                parameters.recurrent(),
                gate * hiddenSize * hiddenSize,
                hiddenSize,
                plane + (inputSize + 1) * hiddenSize,
                worker);
    }

    /** From [H, width] at {@code from} to [width, H] at {@code to} in the joined weights. */
    private void transpose(Floats source, int from, int width, int to, Worker worker) {
        int length = width * hiddenSize;
        if (worker.column.length < 2 * length) {
            worker.column = new float[2 * length];
        }
        float[] scratch = worker.column;
        source.buffer().get(from, scratch, 0, length);
        for (int unit = 0; unit < hiddenSize; unit++) {
            for (int k = 0; k < width; k++) {
                scratch[length + k * hiddenSize + unit] = scratch[unit * width + k];
            }
        }
        weights.buffer().put(to, scratch, length, length);
    }

    /**
     * Computes the gradients of the minibatch that {@link #forward} just read.
     *
     * @param parameters as the forward pass had them
     * @param firstTimestep the earliest timestep that is told of the error, 0 for all
     * @param outputGradients dL/dh from the layer above, [B, H] for each timestep from {@code firstGiven} on; those before
     *     are zero
     * @param gradients receives the parameters' gradients
     * @param inputGradients receives dL/dx, [T, B, I], or null if nobody asks
     */
    final void backward(
            Parameters parameters,
            int firstTimestep,
            Floats outputGradients,
            int firstGiven,
            Parameters gradients,
            Floats inputGradients) {
        recurrentWeights = parameters.recurrent();
        for (Floats plane : preActivationGradients) {
            plane.grow((long) timesteps * rows * hiddenSize);
        }
        cores.run(slices(), (slice, w) -> {
            Worker worker = workers[w];
            Arrays.fill(worker.hiddenGradient, 0f);
            Arrays.fill(worker.carriedGradient, 0f);
            for (int t = timesteps - 1; t >= firstTimestep; t--) {
                if (t >= firstGiven) {
                    addGiven(outputGradients.buffer(), (t - firstGiven) * rows * hiddenSize, slice, worker);
                }
                differentiate(slice, t, t > firstTimestep, worker);
            }
        });
        int firstRow = firstTimestep * rows;
        cores.run(gates * gradientParts, (part, w) -> {
            int gate = part / gradientParts;
            int from = part % gradientParts * hiddenSize / gradientParts;
            int to = (part % gradientParts + 1) * hiddenSize / gradientParts;
            if (to > from) {
                weightGradient(gate, from, to, firstRow, gradients, workers[w]);
            }
        });
        if (inputGradients != null) {
            inputGradient(parameters, firstRow, inputGradients);
        }
    }

    private void addGiven(FloatBuffer outputGradients, int timestep, int slice, Worker worker) {
        int length = length(slice);
        float[] given = worker.scratch;
        float[] hiddenGradient = worker.hiddenGradient;
        outputGradients.get(timestep + start(slice), given, 0, length);
        for (int k = 0; k < length; k++) {
            hiddenGradient[k] += given[k];
        }
    }

    /** Remembers the worker's gateGradients of one gate for the gradient of its weights. */
    final void keep(int gate, int slice, int t, Worker worker) {
        preActivationGradients[gate]
                .buffer()
                .put(t * rows * hiddenSize + start(slice), worker.gateGradients[gate], 0, length(slice));
    }

    /**
     * From dL/dz to dL/d of what the gates read of the past, summed over the gates {@code first .. last}, whose gradients
     * have been kept.
     */
    final void propagate(int first, int last, int slice, int t, float[] gradient, Worker worker) {
        for (int gate = first; gate <= last; gate++) {
            worker.blas.multiply(
                    count(slice),
                    hiddenSize,
                    hiddenSize,
                    preActivationGradients[gate].address((long) t * rows * hiddenSize + start(slice)),
                    hiddenSize,
                    recurrentWeights.address((long) gate * hiddenSize * hiddenSize),
                    hiddenSize,
                    gate == first ? 0f : 1f,
                    worker.product.address(0),
                    hiddenSize);
        }
        worker.product.buffer().get(0, gradient, 0, length(slice));
    }

    /** The gradient of the weights into units {@code from .. to - 1} of a gate: a sum over all rows of all timesteps. */
    private void weightGradient(int gate, int from, int to, int firstRow, Parameters gradients, Worker worker) {
        int unit = gate * hiddenSize + from;
        worker.blas.multiplyTransposed(
                to - from,
                joined,
                timesteps * rows - firstRow,
                preActivationGradients[gate].address((long) firstRow * hiddenSize + from),
                hiddenSize,
                reads[readOf(gate)].address((long) firstRow * joined),
                joined,
                weightGradients.address((long) unit * joined),
                joined);
        FloatBuffer source = weightGradients.buffer();
        for (int end = gate * hiddenSize + to; unit < end; unit++) {
            int row = unit * joined;
            gradients.input().buffer().put(unit * inputSize, source, row, inputSize);
            gradients.bias().buffer().put(unit, source, row + inputSize, 1);
            gradients.recurrent().buffer().put(unit * hiddenSize, source, row + inputSize + 1, hiddenSize);
        }
    }

    private void inputGradient(Parameters parameters, int firstRow, Floats inputGradients) {
        int block = 4 * SLICE_ROWS;
        int all = timesteps * rows - firstRow;
        cores.run((all + block - 1) / block, (part, w) -> {
            int row = firstRow + part * block;
            int count = Math.min(block, timesteps * rows - row);
            for (int gate = 0; gate < gates; gate++) {
                workers[w].blas.multiply(
                        count,
                        inputSize,
                        hiddenSize,
                        preActivationGradients[gate].address((long) row * hiddenSize),
                        hiddenSize,
                        parameters.input().address((long) gate * hiddenSize * inputSize),
                        inputSize,
                        gate == 0 ? 0f : 1f,
                        inputGradients.address((long) row * inputSize),
                        inputSize);
            }
        });
    }
}

package rowreader.network.fast;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One recurrent layer's forward and backward pass over a minibatch, except what its cell computes elementwise.
 *
 * <p>The minibatch is cut into slices of few rows that go through all timesteps by themselves, since rows do not meet
 * before the weights' gradient. Each timestep is one product for every gate, (x, 1, h) times (input weights, bias, recurrent
 * weights), and the loops of the cell. The gradient of the weights is a sum over the slices, of one product over all
 * timesteps each. Who computes what has no influence on the result: a run repeats bit for bit.
 *
 * <p>Not thread safe. T = timesteps, B = rows of the minibatch, I = inputSize, H = hiddenSize, G = gates, K = I + 1 + H.
 */
abstract sealed class RecurrentPass permits LstmPass, RnnPass, GruPass {
    /**
     * Rows in a slice: enough to use the weights well while they pass by, few enough to share out to many cores. For what
     * was measured with it see the package.
     */
    private static final int MOST_ROWS = 32;

    /** So few that a minibatch of 32 keeps two cores busy: with slices of 32 it was one slice, for one core. */
    private static final int FEWEST_ROWS = 8;

    /**
     * Slices that a minibatch is cut into unless they get too long or too short. For what was measured with it see
     * the package.
     */
    private static final int SLICES = 4;

    /** Shares of the weight gradient, at most: each is as large as the weights. */
    private static final int MOST_SHARES = 8;

    /** Units whose gradients are summed at a time. For what was measured with it see the package. */
    private static final int UNITS = 30;

    final int hiddenSize;
    private final int gates;
    private final Cores cores;
    private final boolean smallKernels;
    private final int inputSize;
    private final int joined;
    private final Worker[] workers;

    /**
     * [slices, T, rows of the slice, K]: what each timestep's gates read, (x, 1, h); only the newest two timesteps unless
     * they are kept.
     */
    private final Floats[] reads;

    /** [G, K, H]. */
    private final Floats weights;

    /** [shares, G, H, K]: the gradient's shares, each of some slices. */
    private final Floats weightGradients = new Floats(1);

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
        this.reads = floats(reads);
        this.weights = new Floats((long) gates * joined * hiddenSize);
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

    /** Values, such as h or dL/dh, that somebody else reads or writes: [B, H] for each timestep from {@code first} on. */
    record Steps(Floats values, int first) {}

    /** x: row b of timestep t begins at {@code b * rowStride + t * timestepStride} and is contiguous. */
    record Input(FloatBuffer values, int rowStride, int timestepStride) {}

    /** What happens to some rows between their forward and their backward pass. */
    interface Errors {
        /**
         * Computes dL/dh of these rows from their h.
         *
         * @param worker who does it, as in {@link Cores.Tasks}
         */
        void compute(int firstRow, int rows, int worker);
    }

    /** What a core needs for itself: for a slice of the minibatch at one timestep, [sliceRows * H] each. */
    final class Worker {
        private final Blas blas = new Blas(smallKernels);
        private final Floats product = new Floats(1);
        private float[] scratchWeights = new float[0];
        private Floats recurrentWeights;

        /** [T, rows of the slice, H] for every gate: dL/dz. */
        private final Floats[] keptGradients = floats(gates);

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
            if (!keep) {
                return;
            }
            if (hiddenGradient.length < length) {
                hiddenGradient = new float[length];
                carriedGradient = new float[length];
                Arrays.setAll(gateGradients, gate -> new float[length]);
            }
            for (Floats gradients : keptGradients) {
                gradients.grow((long) timesteps * length);
            }
        }

        private float[] scratchWeights(int length) {
            if (scratchWeights.length < length) {
                scratchWeights = new float[length];
            }
            return scratchWeights;
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
        // Not by the number of cores where it can be helped: a run shall be the same on any.
        int share = (rows + SLICES - 1) / SLICES;
        sliceRows = smallKernels
                ? Math.min(rows, Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, share)))
                : (rows + cores.threads() - 1) / cores.threads();
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
            int slice = row / sliceRows;
            int from = hiddenState == null ? 0 : row * hiddenSize;
            for (Floats read : reads) {
                read.buffer()
                        .put(readIndex(slice, 0, row - slice * sliceRows) + inputSize + 1, hidden, from, hiddenSize);
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

    /** Where a row of a slice, counted in the slice, is read. */
    private int readIndex(int slice, int t, int row) {
        int timestep = keep ? t : t & 1;
        return (slice * sliceRows * (keep ? timesteps : 2) + timestep * count(slice) + row) * joined;
    }

    /**
     * Computes the hidden states.
     *
     * @param hiddenStates receives h
     */
    final void forward(Parameters parameters, Input input, Steps hiddenStates) {
        cores.run(gates, (gate, w) -> joinWeights(gate, parameters, workers[w]));
        cores.run(slices(), (slice, w) -> forward(slice, input, hiddenStates, workers[w]));
    }

    private void forward(int slice, Input input, Steps hiddenStates, Worker worker) {
        int first = slice * sliceRows;
        for (int t = 0; t < timesteps; t++) {
            NextPulse.goesFirst();
            for (int row = 0; row < count(slice); row++) {
                int from = (first + row) * input.rowStride() + t * input.timestepStride();
                for (Floats read : reads) {
                    read.buffer().put(readIndex(slice, t, row), input.values(), from, inputSize);
                }
            }
            activate(slice, t, worker);
            if (t >= hiddenStates.first()) {
                int to = ((t - hiddenStates.first()) * rows + first) * hiddenSize;
                hiddenStates.values().buffer().put(to, worker.hiddenState, 0, length(slice));
            }
            if (t < timesteps - 1) {
                feed(0, slice, t + 1, worker.hiddenState);
            }
        }
    }

    /** Writes the recurrent part, [count, H], of what the gates of a slice read at timestep {@code t}. */
    final void feed(int read, int slice, int t, float[] values) {
        for (int row = 0; row < count(slice); row++) {
            int to = readIndex(slice, t, row) + inputSize + 1;
            reads[read].buffer().put(to, values, row * hiddenSize, hiddenSize);
        }
    }

    /** z of one gate, from what it reads at timestep {@code t}. */
    final void preActivation(int gate, int slice, int t, float[] z, Worker worker) {
        worker.blas.multiply(
                count(slice),
                hiddenSize,
                t > 0 || startsFromState ? joined : inputSize + 1,
                reads[readOf(gate)].address(readIndex(slice, t, 0)),
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
        float[] scratch = worker.scratchWeights(2 * length);
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
     * @param firstTimestep the earliest timestep that the error is passed back to, 0 for all
     * @param outputGradients dL/dh from the layer above; before its first timestep they are zero
     * @param gradients receives the parameters' gradients
     * @param inputGradients receives dL/dx from {@code firstTimestep} on, [T, B, I], or null if they are not wanted
     */
    final void backward(
            Parameters parameters,
            int firstTimestep,
            Steps outputGradients,
            Parameters gradients,
            Floats inputGradients) {
        computeShares(firstTimestep, (slice, w) -> {
            backward(slice, parameters, firstTimestep, outputGradients, inputGradients, workers[w]);
        });
        addShares(gradients);
    }

    /**
     * Both passes at once: each slice goes forward and back while what it leaves behind is still near.
     *
     * @param hiddenStates receives h
     * @param errors computes dL/dh of these
     * @param outputGradients what it computes
     * @param gradients receives the parameters' gradients
     */
    final void learn(
            Parameters parameters,
            Input input,
            Steps hiddenStates,
            Errors errors,
            Steps outputGradients,
            Parameters gradients) {
        cores.run(gates, (gate, w) -> joinWeights(gate, parameters, workers[w]));
        computeShares(0, (slice, w) -> {
            forward(slice, input, hiddenStates, workers[w]);
            errors.compute(slice * sliceRows, count(slice), w);
            backward(slice, parameters, 0, outputGradients, null, workers[w]);
        });
        addShares(gradients);
    }

    private int shares() {
        return Math.min(MOST_SHARES, slices());
    }

    private int firstSlice(int share) {
        return share * slices() / shares();
    }

    private int shareLength() {
        return gates * hiddenSize * joined;
    }

    /** @param pass computes dL/dz of a slice */
    private void computeShares(int firstTimestep, Cores.Tasks pass) {
        weightGradients.grow((long) shares() * shareLength());
        Share[] shares = new Share[shares()];
        Arrays.setAll(shares, number -> new Share(number, firstTimestep, pass));
        AtomicInteger next = new AtomicInteger();
        cores.run(Math.min(cores.threads(), shares.length), (task, w) -> {
            for (int mine = next.getAndIncrement(); mine < shares.length; mine = next.getAndIncrement()) {
                shares[mine].compute(w);
            }
            for (Share other : shares) {
                other.help(w);
            }
        });
    }

    /**
     * One share of the weights' gradient. The products that end it are taken one by one, a gate's each: whoever has no share
     * to begin any more helps with them, so that a core which the window had for a moment is not waited for so long.
     */
    private final class Share {
        private final int number;
        private final int firstTimestep;
        private final Cores.Tasks pass;
        private final AtomicInteger nextGate = new AtomicInteger();

        /** dL/dz of the last slice: its worker's, who begins no other slice while somebody helps. */
        private Floats[] kept;

        private volatile boolean passed;

        Share(int number, int firstTimestep, Cores.Tasks pass) {
            this.number = number;
            this.firstTimestep = firstTimestep;
            this.pass = pass;
        }

        void compute(int w) {
            kept = workers[w].keptGradients;
            try {
                pass.run(firstSlice(number), w);
                for (int slice = firstSlice(number) + 1; slice < firstSlice(number + 1); slice++) {
                    for (int gate = 0; gate < gates; gate++) {
                        weightGradient(gate, slice - 1, w);
                    }
                    pass.run(slice, w);
                }
            } finally {
                passed = true;
            }
            finish(w);
        }

        void help(int w) {
            Cores.await(() -> passed);
            finish(w);
        }

        private void finish(int w) {
            for (int gate = nextGate.getAndIncrement(); gate < gates; gate = nextGate.getAndIncrement()) {
                NextPulse.goesFirst();
                weightGradient(gate, firstSlice(number + 1) - 1, w);
            }
        }

        /** Adds a slice to the gradient of one gate's weights. */
        private void weightGradient(int gate, int slice, int w) {
            workers[w].blas.multiplyTransposed(
                    hiddenSize,
                    joined,
                    (timesteps - firstTimestep) * count(slice),
                    kept[gate].address(keptGradientIndex(slice, firstTimestep)),
                    hiddenSize,
                    reads[readOf(gate)].address(readIndex(slice, firstTimestep, 0)),
                    joined,
                    slice == firstSlice(number) ? 0f : 1f,
                    weightGradients.address((long) number * shareLength() + (long) gate * hiddenSize * joined),
                    joined);
        }
    }

    private void backward(
            int slice,
            Parameters parameters,
            int firstTimestep,
            Steps outputGradients,
            Floats inputGradients,
            Worker worker) {
        Arrays.fill(worker.hiddenGradient, 0f);
        Arrays.fill(worker.carriedGradient, 0f);
        worker.recurrentWeights = parameters.recurrent();
        for (int t = timesteps - 1; t >= firstTimestep; t--) {
            NextPulse.goesFirst();
            if (t >= outputGradients.first()) {
                addGiven(outputGradients, slice, t, worker);
            }
            differentiate(slice, t, t > firstTimestep, worker);
            if (inputGradients != null) {
                inputGradient(slice, t, parameters, inputGradients, worker);
            }
        }
    }

    private void addGiven(Steps outputGradients, int slice, int t, Worker worker) {
        int length = length(slice);
        float[] given = worker.scratch;
        float[] hiddenGradient = worker.hiddenGradient;
        int from = (t - outputGradients.first()) * rows * hiddenSize + start(slice);
        outputGradients.values().buffer().get(from, given, 0, length);
        for (int k = 0; k < length; k++) {
            hiddenGradient[k] += given[k];
        }
    }

    /** Where the worker keeps dL/dz of timestep {@code t}. */
    private int keptGradientIndex(int slice, int t) {
        return t * length(slice);
    }

    /** Remembers the worker's gateGradients of one gate for the gradient of its weights. */
    final void keep(int gate, int slice, int t, Worker worker) {
        worker.keptGradients[gate]
                .buffer()
                .put(keptGradientIndex(slice, t), worker.gateGradients[gate], 0, length(slice));
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
                    worker.keptGradients[gate].address(keptGradientIndex(slice, t)),
                    hiddenSize,
                    worker.recurrentWeights.address((long) gate * hiddenSize * hiddenSize),
                    hiddenSize,
                    gate == first ? 0f : 1f,
                    worker.product.address(0),
                    hiddenSize);
        }
        worker.product.buffer().get(0, gradient, 0, length(slice));
    }

    private void inputGradient(int slice, int t, Parameters parameters, Floats inputGradients, Worker worker) {
        int row = t * rows + slice * sliceRows;
        for (int gate = 0; gate < gates; gate++) {
            worker.blas.multiply(
                    count(slice),
                    inputSize,
                    hiddenSize,
                    worker.keptGradients[gate].address(keptGradientIndex(slice, t)),
                    hiddenSize,
                    parameters.input().address((long) gate * hiddenSize * inputSize),
                    inputSize,
                    gate == 0 ? 0f : 1f,
                    inputGradients.address((long) row * inputSize),
                    inputSize);
        }
    }

    /** Sums the shares, always in the same order, and lays the sum out as DL4J does. */
    private void addShares(Parameters gradients) {
        int units = gates * hiddenSize;
        cores.run((units + UNITS - 1) / UNITS, (part, w) -> {
            int first = part * UNITS;
            int count = Math.min(UNITS, units - first);
            int length = count * joined;
            float[] sum = workers[w].scratchWeights(2 * length);
            weightGradients.buffer().get(first * joined, sum, 0, length);
            for (int share = 1; share < shares(); share++) {
                weightGradients.buffer().get(share * shareLength() + first * joined, sum, length, length);
                add(sum, length);
            }
            for (int unit = first, row = 0; unit < first + count; unit++, row += joined) {
                gradients.input().buffer().put(unit * inputSize, sum, row, inputSize);
                gradients.bias().buffer().put(unit, sum[row + inputSize]);
                gradients.recurrent().buffer().put(unit * hiddenSize, sum, row + inputSize + 1, hiddenSize);
            }
        });
    }

    /** Adds the second {@code length} values to the first. */
    private static void add(float[] values, int length) {
        for (int k = 0; k < length; k++) {
            values[k] += values[length + k];
        }
    }
}

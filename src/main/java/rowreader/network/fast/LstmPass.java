package rowreader.network.fast;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * One LSTM layer's forward and backward pass over a minibatch.
 *
 * <p>The minibatch is cut into slices of few rows that go through all timesteps by themselves, since rows do not meet
 * before the weights' gradient. Each timestep is one product for every gate, (x, 1, h) times (input weights, bias, recurrent
 * weights), and the loops of {@link Cell}. The gradient of the weights is one product over all timesteps and rows. Who
 * computes what has no influence on the result: a run repeats bit for bit.
 *
 * <p>Not thread safe. T = timesteps, B = rows of the minibatch, I = inputSize, H = hiddenSize, K = I + 1 + H.
 */
final class LstmPass {
    /** Rows in a slice: enough to use the weights well while they pass by, few enough to share out to many cores. */
    private static final int SLICE_ROWS = 32;

    /** Parts of a gate's weight gradient, so that there is work for many cores. */
    private static final int GRADIENT_PARTS = 1;

    private final Cores cores;
    private final boolean smallKernels;
    private final int inputSize;
    private final int hiddenSize;
    private final int joined;
    private final Worker[] workers;

    /** [slices][timesteps]: what the forward pass leaves to the backward pass; one timestep if nothing is kept. */
    private Cell[][] cells = new Cell[0][0];

    /** [slices][sliceRows * H]: c before the first timestep. */
    private float[][] initialState = new float[0][0];

    /** [T, B, K]: what each timestep reads, (x, 1, h); only the newest two timesteps unless they are kept. */
    private final Floats read = new Floats(1);

    /** [4, K, H]. */
    private final Floats weights;

    /** [4, H, K]. */
    private final Floats weightGradients;

    /** [T, B, H] for every gate: dL/dz. */
    private final Floats[] preActivationGradients = new Floats[Cell.GATES];

    private int timesteps;
    private int rows;
    private int sliceRows;
    private boolean keep;
    private boolean startsFromState;

    /** @param smallKernels whether BLAS is at its best with small products, {@link Blas#hasSmallKernels} */
    LstmPass(int inputSize, int hiddenSize, Cores cores, boolean smallKernels) {
        this.cores = cores;
        this.smallKernels = smallKernels;
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        this.joined = inputSize + 1 + hiddenSize;
        this.weights = new Floats((long) Cell.GATES * joined * hiddenSize);
        this.weightGradients = new Floats((long) Cell.GATES * hiddenSize * joined);
        for (int gate = 0; gate < Cell.GATES; gate++) {
            preActivationGradients[gate] = new Floats(1);
        }
        this.workers = new Worker[cores.threads()];
        Arrays.setAll(workers, w -> new Worker());
    }

    /** What a core needs for itself. */
    private final class Worker {
        final Blas blas = new Blas(smallKernels);
        /** [4, sliceRows, H]: z. */
        final Floats preActivations = new Floats(1);
        /** [sliceRows, H]: dL/dh off the heap and on. */
        final Floats hiddenGradientProduct = new Floats(1);

        float[] hiddenGradient = new float[0];
        float[] outputGradient = new float[0];
        float[] stateGradient = new float[0];
        float[] hiddenState = new float[0];
        float[] column = new float[0];
        final float[][] gateGradients = new float[Cell.GATES][0];

        void shape() {
            int length = sliceRows * hiddenSize;
            preActivations.grow((long) Cell.GATES * length);
            if (hiddenState.length < length) {
                hiddenState = new float[length];
            }
            if (keep && hiddenGradient.length < length) {
                hiddenGradientProduct.grow(length);
                hiddenGradient = new float[length];
                outputGradient = new float[length];
                stateGradient = new float[length];
                for (int gate = 0; gate < Cell.GATES; gate++) {
                    gateGradients[gate] = new float[length];
                }
            }
        }
    }

    /**
     * The parameters, or their gradients, as DL4J lays them out: each input's column contiguous, gates in DL4J's order.
     *
     * @param input [I, 4H] in column-major order
     * @param recurrent [H, 4H] in column-major order
     * @param bias [4H]
     */
    record Parameters(Floats input, Floats recurrent, Floats bias) {}

    /**
     * Prepares for a minibatch.
     *
     * @param keep whether a backward pass follows
     */
    void shape(int newTimesteps, int newRows, boolean newKeep) {
        timesteps = newTimesteps;
        rows = newRows;
        keep = newKeep;
        int share = (rows + cores.threads() - 1) / cores.threads();
        sliceRows = Math.min(rows, smallKernels ? SLICE_ROWS : share);
        shapeCells();
        if (read.grow((long) (keep ? timesteps : 2) * rows * joined)) {
            writeOnes();
        }
        for (Worker worker : workers) {
            worker.shape();
        }
        setState(null, null);
    }

    private void shapeCells() {
        int slices = slices();
        int kept = keep ? timesteps : 1;
        int length = sliceRows * hiddenSize;
        if (cells.length >= slices && cells[0].length >= kept && initialState[0].length >= length) {
            return;
        }
        cells = new Cell[slices][kept];
        for (Cell[] slice : cells) {
            Arrays.setAll(slice, t -> new Cell(length));
        }
        initialState = new float[slices][length];
    }

    private void writeOnes() {
        for (int at = inputSize; at < read.buffer().capacity(); at += joined) {
            read.buffer().put(at, 1f);
        }
    }

    /**
     * Sets the state before the first timestep.
     *
     * @param hiddenState [B, H], or null for zeros
     * @param cellState [B, H], or null for zeros
     */
    void setState(float[] hiddenState, float[] cellState) {
        startsFromState = hiddenState != null;
        float[] hidden = hiddenState == null ? new float[hiddenSize] : hiddenState;
        for (int row = 0; row < rows; row++) {
            int from = hiddenState == null ? 0 : row * hiddenSize;
            read.buffer().put(readIndex(0, row) + inputSize + 1, hidden, from, hiddenSize);
        }
        for (int slice = 0; slice < slices(); slice++) {
            float[] state = initialState[slice];
            if (cellState == null) {
                Arrays.fill(state, 0f);
            } else {
                System.arraycopy(cellState, slice * sliceRows * hiddenSize, state, 0, count(slice) * hiddenSize);
            }
        }
    }

    /** Rows in a slice: the last may be shorter. */
    private int count(int slice) {
        return Math.min(sliceRows, rows - slice * sliceRows);
    }

    private Cell cell(int slice, int t) {
        return cells[slice][keep ? t : 0];
    }

    private float[] stateBefore(int slice, int t) {
        return t == 0 ? initialState[slice] : cell(slice, t - 1).state;
    }

    /** Copies the cell state after the last timestep to {@code destination}, [B, H]. */
    void lastCellState(Floats destination) {
        for (int slice = 0; slice < slices(); slice++) {
            float[] state = cell(slice, timesteps - 1).state;
            destination.buffer().put(slice * sliceRows * hiddenSize, state, 0, count(slice) * hiddenSize);
        }
    }

    /**
     * Computes the hidden states.
     *
     * @param input holds x; row b of timestep t begins at {@code b * rowStride + t * timestepStride} and is contiguous
     * @param hiddenStates receives h, [T, B, H]
     */
    void forward(Parameters parameters, Floats input, int rowStride, int timestepStride, Floats hiddenStates) {
        cores.run(Cell.GATES, (gate, w) -> joinWeights(gate, parameters, workers[w]));
        cores.run(slices(), (slice, w) -> {
            int first = slice * sliceRows;
            for (int t = 0; t < timesteps; t++) {
                for (int row = first; row < first + count(slice); row++) {
                    int from = row * rowStride + t * timestepStride;
                    read.buffer().put(readIndex(t, row), input.buffer(), from, inputSize);
                }
                forward(slice, t, hiddenStates.buffer(), workers[w]);
            }
        });
    }

    private void forward(int slice, int t, FloatBuffer hiddenStates, Worker worker) {
        int first = slice * sliceRows;
        int count = count(slice);
        int length = count * hiddenSize;
        Cell cell = cell(slice, t);
        int known = t > 0 || startsFromState ? joined : inputSize + 1;
        for (int gate = 0; gate < Cell.GATES; gate++) {
            worker.blas.multiply(
                    count,
                    hiddenSize,
                    known,
                    read.address(readIndex(t, first)),
                    joined,
                    weights.address((long) gate * joined * hiddenSize),
                    hiddenSize,
                    0f,
                    worker.preActivations.address((long) gate * length),
                    hiddenSize);
            worker.preActivations.buffer().get(gate * length, cell.gates[gate], 0, length);
        }
        cell.activate(stateBefore(slice, t), worker.hiddenState, length);
        hiddenStates.put((t * rows + first) * hiddenSize, worker.hiddenState, 0, length);
        if (t < timesteps - 1) {
            for (int row = 0; row < count; row++) {
                int to = readIndex(t + 1, first + row) + inputSize + 1;
                read.buffer().put(to, worker.hiddenState, row * hiddenSize, hiddenSize);
            }
        }
    }

    private int slices() {
        return (rows + sliceRows - 1) / sliceRows;
    }

    private int readIndex(int t, int row) {
        return ((keep ? t : t & 1) * rows + row) * joined;
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
    void backward(
            Parameters parameters,
            int firstTimestep,
            Floats outputGradients,
            int firstGiven,
            Parameters gradients,
            Floats inputGradients) {
        for (Floats plane : preActivationGradients) {
            plane.grow((long) timesteps * rows * hiddenSize);
        }
        cores.run(slices(), (slice, w) -> {
            Arrays.fill(workers[w].stateGradient, 0f);
            for (int t = timesteps - 1; t >= firstTimestep; t--) {
                FloatBuffer given = t >= firstGiven ? outputGradients.buffer() : null;
                backward(parameters, slice, t, t > firstTimestep, given, t - firstGiven, workers[w]);
            }
        });
        int firstRow = firstTimestep * rows;
        cores.run(Cell.GATES * GRADIENT_PARTS, (part, w) -> {
            int gate = part / GRADIENT_PARTS;
            int from = part % GRADIENT_PARTS * hiddenSize / GRADIENT_PARTS;
            int to = (part % GRADIENT_PARTS + 1) * hiddenSize / GRADIENT_PARTS;
            if (to > from) {
                weightGradient(gate, from, to, firstRow, gradients, workers[w]);
            }
        });
        if (inputGradients != null) {
            inputGradient(parameters, firstRow, inputGradients);
        }
    }

    private void backward(
            Parameters parameters,
            int slice,
            int t,
            boolean goOn,
            FloatBuffer outputGradients,
            int given,
            Worker worker) {
        int first = slice * sliceRows;
        int count = count(slice);
        int length = count * hiddenSize;
        if (t < timesteps - 1) {
            worker.hiddenGradientProduct.buffer().get(0, worker.hiddenGradient, 0, length);
        } else {
            Arrays.fill(worker.hiddenGradient, 0f);
        }
        if (outputGradients != null) {
            outputGradients.get((given * rows + first) * hiddenSize, worker.outputGradient, 0, length);
            for (int k = 0; k < length; k++) {
                worker.hiddenGradient[k] += worker.outputGradient[k];
            }
        }
        cell(slice, t)
                .differentiate(
                        stateBefore(slice, t),
                        worker.hiddenGradient,
                        worker.stateGradient,
                        worker.gateGradients,
                        length);
        int at = (t * rows + first) * hiddenSize;
        for (int gate = 0; gate < Cell.GATES; gate++) {
            preActivationGradients[gate].buffer().put(at, worker.gateGradients[gate], 0, length);
            if (goOn) {
                worker.blas.multiply(
                        count,
                        hiddenSize,
                        hiddenSize,
                        preActivationGradients[gate].address(at),
                        hiddenSize,
                        parameters.recurrent().address((long) gate * hiddenSize * hiddenSize),
                        hiddenSize,
                        gate == 0 ? 0f : 1f,
                        worker.hiddenGradientProduct.address(0),
                        hiddenSize);
            }
        }
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
                read.address((long) firstRow * joined),
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
            for (int gate = 0; gate < Cell.GATES; gate++) {
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

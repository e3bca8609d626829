package rowreader.network.fast;

import java.util.Arrays;

/** The LSTM (Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000), in DL4J's gate order. */
final class LstmPass extends RecurrentPass {
    /** [slices][timesteps]: what the forward pass leaves to the backward pass; one timestep if nothing is kept. */
    private FastLstmCell[][] cells = new FastLstmCell[0][0];

    /** [slices][sliceRows * H]: c before the first timestep. */
    private float[][] initialState = new float[0][0];

    /** @param smallKernels whether BLAS is at its best with small products, {@link Blas#hasSmallKernels} */
    LstmPass(int inputSize, int hiddenSize, Cores cores, boolean smallKernels) {
        super(inputSize, hiddenSize, FastLstmCell.GATES, 1, cores, smallKernels);
    }

    @Override
    void shapeCells(int slices, int kept, int length) {
        if (cells.length < slices || cells[0].length < kept || initialState[0].length < length) {
            cells = new FastLstmCell[slices][kept];
            for (FastLstmCell[] slice : cells) {
                Arrays.setAll(slice, t -> new FastLstmCell(length));
            }
            initialState = new float[slices][length];
        }
        for (float[] state : initialState) {
            Arrays.fill(state, 0f);
        }
    }

    /**
     * Sets the state before the first timestep.
     *
     * @param hiddenState [B, H], or null for zeros
     * @param cellState [B, H], or null for zeros
     */
    void setState(float[] hiddenState, float[] cellState) {
        setHiddenState(hiddenState);
        for (int slice = 0; slice < slices(); slice++) {
            if (cellState == null) {
                Arrays.fill(initialState[slice], 0f);
            } else {
                System.arraycopy(cellState, start(slice), initialState[slice], 0, length(slice));
            }
        }
    }

    private float[] stateBefore(int slice, int t) {
        return t == 0 ? initialState[slice] : cells[slice][keptAt(t - 1)].state;
    }

    /** Copies the cell state after the last timestep to {@code destination}, [B, H]. */
    void lastCellState(Floats destination) {
        for (int slice = 0; slice < slices(); slice++) {
            float[] state = cells[slice][keptAt(timesteps() - 1)].state;
            destination.buffer().put(start(slice), state, 0, length(slice));
        }
    }

    @Override
    void activate(int slice, int t, Worker worker) {
        FastLstmCell cell = cells[slice][keptAt(t)];
        for (int gate = 0; gate < FastLstmCell.GATES; gate++) {
            preActivation(gate, slice, t, cell.gates[gate], worker);
        }
        cell.activate(stateBefore(slice, t), worker.hiddenState, length(slice));
    }

    @Override
    void differentiate(int slice, int t, boolean goOn, Worker worker) {
        cells[slice][keptAt(t)].differentiate(
                stateBefore(slice, t),
                worker.hiddenGradient,
                worker.carriedGradient,
                worker.gateGradients,
                length(slice));
        for (int gate = 0; gate < FastLstmCell.GATES; gate++) {
            keep(gate, slice, t, worker);
        }
        if (goOn) {
            propagate(0, FastLstmCell.GATES - 1, slice, t, worker.hiddenGradient, worker);
        }
    }
}

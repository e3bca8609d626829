package rowreader.network.fast;

import java.util.Arrays;

/** The gated recurrent unit of Cho et al. (2014), whose reset gate acts on the hidden state before the product. */
final class GruPass extends RecurrentPass {
    /** [slices][timesteps]: what the forward pass leaves to the backward pass; one timestep if nothing is kept. */
    private FastGruCell[][] cells = new FastGruCell[0][0];

    /** [slices][sliceRows * H]: h after the newest timestep. */
    private float[][] newest = new float[0][0];

    GruPass(int inputSize, int hiddenSize, Cores cores, boolean smallKernels) {
        super(inputSize, hiddenSize, FastGruCell.GATES, 2, cores, smallKernels);
    }

    @Override
    void shapeCells(int slices, int kept, int length) {
        if (cells.length < slices || cells[0].length < kept || newest[0].length < length) {
            cells = new FastGruCell[slices][kept];
            for (FastGruCell[] slice : cells) {
                Arrays.setAll(slice, t -> new FastGruCell(length));
            }
            newest = new float[slices][length];
        }
        for (float[] state : newest) {
            Arrays.fill(state, 0f);
        }
    }

    /** The candidate reads the hidden state as far as the reset gate lets it. */
    @Override
    int readOf(int gate) {
        return gate == FastGruCell.CANDIDATE ? 1 : 0;
    }

    @Override
    void activate(int slice, int t, Worker worker) {
        FastGruCell cell = cells[slice][keptAt(t)];
        float[] before = newest[slice];
        int length = length(slice);
        preActivation(FastGruCell.UPDATE, slice, t, cell.gates[FastGruCell.UPDATE], worker);
        preActivation(FastGruCell.RESET, slice, t, cell.gates[FastGruCell.RESET], worker);
        cell.open(before, worker.scratch, length);
        feed(1, slice, t, worker.scratch);
        preActivation(FastGruCell.CANDIDATE, slice, t, cell.gates[FastGruCell.CANDIDATE], worker);
        cell.activate(before, worker.hiddenState, length);
        System.arraycopy(worker.hiddenState, 0, before, 0, length);
    }

    @Override
    void differentiate(int slice, int t, boolean goOn, Worker worker) {
        FastGruCell cell = cells[slice][keptAt(t)];
        int length = length(slice);
        cell.differentiate(worker.hiddenGradient, worker.gateGradients, worker.carriedGradient, length);
        keep(FastGruCell.UPDATE, slice, t, worker);
        keep(FastGruCell.CANDIDATE, slice, t, worker);
        propagate(FastGruCell.CANDIDATE, FastGruCell.CANDIDATE, slice, t, worker.scratch, worker);
        cell.differentiateReset(
                worker.scratch, worker.gateGradients[FastGruCell.RESET], worker.carriedGradient, length);
        keep(FastGruCell.RESET, slice, t, worker);
        if (goOn) {
            propagate(FastGruCell.UPDATE, FastGruCell.RESET, slice, t, worker.hiddenGradient, worker);
            FastGruCell.add(worker.carriedGradient, worker.hiddenGradient, length);
        }
    }
}

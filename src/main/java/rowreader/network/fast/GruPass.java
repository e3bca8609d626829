package rowreader.network.fast;

import java.util.Arrays;

/** The gated recurrent unit of Cho et al. (2014), whose reset gate acts on the hidden state before the product. */
final class GruPass extends RecurrentPass {
    /** [slices][timesteps]: what the forward pass leaves to the backward pass; one timestep if nothing is kept. */
    private GruCell[][] cells = new GruCell[0][0];

    /** [slices][sliceRows * H]: h after the newest timestep. */
    private float[][] newest = new float[0][0];

    GruPass(int inputSize, int hiddenSize, Cores cores, boolean smallKernels) {
        super(inputSize, hiddenSize, GruCell.GATES, 2, cores, smallKernels);
    }

    @Override
    void shapeCells(int slices, int kept, int length) {
        if (cells.length < slices || cells[0].length < kept || newest[0].length < length) {
            cells = new GruCell[slices][kept];
            for (GruCell[] slice : cells) {
                Arrays.setAll(slice, t -> new GruCell(length));
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
        return gate == GruCell.CANDIDATE ? 1 : 0;
    }

    @Override
    void activate(int slice, int t, Worker worker) {
        GruCell cell = cells[slice][keptAt(t)];
        float[] before = newest[slice];
        int length = length(slice);
        preActivation(GruCell.UPDATE, slice, t, cell.gates[GruCell.UPDATE], worker);
        preActivation(GruCell.RESET, slice, t, cell.gates[GruCell.RESET], worker);
        cell.open(before, worker.scratch, length);
        feed(1, slice, t, worker.scratch);
        preActivation(GruCell.CANDIDATE, slice, t, cell.gates[GruCell.CANDIDATE], worker);
        cell.activate(before, worker.hiddenState, length);
        System.arraycopy(worker.hiddenState, 0, before, 0, length);
    }

    @Override
    void differentiate(int slice, int t, boolean goOn, Worker worker) {
        GruCell cell = cells[slice][keptAt(t)];
        int length = length(slice);
        cell.differentiate(worker.hiddenGradient, worker.gateGradients, worker.carriedGradient, length);
        keep(GruCell.UPDATE, slice, t, worker);
        keep(GruCell.CANDIDATE, slice, t, worker);
        propagate(GruCell.CANDIDATE, GruCell.CANDIDATE, slice, t, worker.scratch, worker);
        cell.differentiateReset(worker.scratch, worker.gateGradients[GruCell.RESET], worker.carriedGradient, length);
        keep(GruCell.RESET, slice, t, worker);
        if (goOn) {
            propagate(GruCell.UPDATE, GruCell.RESET, slice, t, worker.hiddenGradient, worker);
            GruCell.add(worker.carriedGradient, worker.hiddenGradient, length);
        }
    }
}

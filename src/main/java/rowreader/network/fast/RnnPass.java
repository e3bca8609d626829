package rowreader.network.fast;

/** The simple recurrent network (Elman 1990): h' = tanh(x W + h U + b). */
final class RnnPass extends RecurrentPass {
    /** [slices][timesteps][sliceRows * H]: h'; one timestep if nothing is kept. */
    private float[][][] hiddenStates = new float[0][0][0];

    RnnPass(int inputSize, int hiddenSize, Cores cores, boolean smallKernels) {
        super(inputSize, hiddenSize, 1, 1, cores, smallKernels);
    }

    @Override
    void shapeCells(int slices, int kept, int length) {
        if (hiddenStates.length < slices || hiddenStates[0].length < kept || hiddenStates[0][0].length < length) {
            hiddenStates = new float[slices][kept][length];
        }
    }

    @Override
    void activate(int slice, int t, Worker worker) {
        float[] hiddenState = hiddenStates[slice][keptAt(t)];
        preActivation(0, slice, t, hiddenState, worker);
        FastLstmCell.tanh(hiddenState, length(slice));
        System.arraycopy(hiddenState, 0, worker.hiddenState, 0, length(slice));
    }

    @Override
    void differentiate(int slice, int t, boolean goOn, Worker worker) {
        throughTanh(worker.hiddenGradient, hiddenStates[slice][keptAt(t)], worker.gateGradients[0], length(slice));
        keep(0, slice, t, worker);
        if (goOn) {
            propagate(0, 0, slice, t, worker.hiddenGradient, worker);
        }
    }

    private static void throughTanh(float[] error, float[] activation, float[] gradient, int count) {
        for (int k = 0; k < count; k++) {
            gradient[k] = error[k] * (1f - activation[k] * activation[k]);
        }
    }
}

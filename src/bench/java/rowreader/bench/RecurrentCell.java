package rowreader.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.recurrent.RNN.Activation;
import rowreader.network.recipe.Architecture;

/** The recurrent layers that this program and PyTorch both have. */
enum RecurrentCell {
    LSTM(Architecture.LSTM, 4) {
        @Override
        NDList read(NDArray digits, NDArray zeros, NDList parameters, boolean training) {
            return digits.getNDArrayInternal()
                    .lstm(digits, new NDList(zeros, zeros), parameters, true, 1, 0, training, false, false);
        }
    },
    GRU(Architecture.GRU, 3) {
        @Override
        NDList read(NDArray digits, NDArray zeros, NDList parameters, boolean training) {
            return digits.getNDArrayInternal().gru(digits, zeros, parameters, true, 1, 0, training, false, false);
        }
    },
    RNN(Architecture.RNN, 1) {
        @Override
        NDList read(NDArray digits, NDArray zeros, NDList parameters, boolean training) {
            return digits.getNDArrayInternal()
                    .rnn(digits, zeros, parameters, true, 1, Activation.TANH, 0, training, false, false);
        }
    };

    private final Architecture architecture;
    private final int gates;

    RecurrentCell(Architecture architecture, int gates) {
        this.architecture = architecture;
        this.gates = gates;
    }

    /** Ours. */
    Architecture architecture() {
        return architecture;
    }

    /** How many matrices [inputs + units, units] it multiplies by at a timestep; the candidate counts as one. */
    int gates() {
        return gates;
    }

    /**
     * PyTorch's.
     *
     * @param digits [T, B, I]
     * @param zeros the state before the first timestep, [1, B, H]
     * @return the hidden states, and the last one, [1, B, H]
     */
    abstract NDList read(NDArray digits, NDArray zeros, NDList parameters, boolean training);
}

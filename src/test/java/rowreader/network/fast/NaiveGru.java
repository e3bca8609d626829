package rowreader.network.fast;

/** The GRU of Cho et al. (2014) with a softmax on its last hidden state, one number at a time, in double precision. */
final class NaiveGru {
    private final int inputSize;
    private final int hiddenSize;
    private final int classes;

    NaiveGru(int inputSize, int hiddenSize, int classes) {
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        this.classes = classes;
    }

    /**
     * The mean cross-entropy.
     *
     * @param p parameters as {@link RecurrentClassifier} takes them
     * @param x [B, T, I]
     */
    double loss(double[] p, float[] x, int timesteps, int[] labels) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            double[] h = new double[hiddenSize];
            for (int t = 0; t < timesteps; t++) {
                h = next(p, x, (row * timesteps + t) * inputSize, h);
            }
            sum -= Math.log(probability(p, h, labels[row]));
        }
        return sum / labels.length;
    }

    private double[] next(double[] p, float[] x, int at, double[] h) {
        double[] update = new double[hiddenSize];
        double[] reset = new double[hiddenSize];
        for (int u = 0; u < hiddenSize; u++) {
            update[u] = 1 / (1 + Math.exp(-preActivation(p, 0, u, x, at, h)));
            reset[u] = h[u] / (1 + Math.exp(-preActivation(p, 1, u, x, at, h)));
        }
        double[] next = new double[hiddenSize];
        for (int u = 0; u < hiddenSize; u++) {
            double candidate = Math.tanh(preActivation(p, 2, u, x, at, reset));
            next[u] = update[u] * h[u] + (1 - update[u]) * candidate;
        }
        return next;
    }

    private double preActivation(double[] p, int gate, int unit, float[] x, int at, double[] h) {
        int column = gate * hiddenSize + unit;
        int recurrent = inputSize * 3 * hiddenSize;
        double sum = p[recurrent + hiddenSize * 3 * hiddenSize + column];
        for (int i = 0; i < inputSize; i++) {
            sum += x[at + i] * p[column * inputSize + i];
        }
        for (int k = 0; k < hiddenSize; k++) {
            sum += h[k] * p[recurrent + column * hiddenSize + k];
        }
        return sum;
    }

    private double probability(double[] p, double[] h, int label) {
        int output = (inputSize + hiddenSize + 1) * 3 * hiddenSize;
        double all = 0;
        double wanted = 0;
        for (int c = 0; c < classes; c++) {
            double logit = p[output + hiddenSize * classes + c];
            for (int k = 0; k < hiddenSize; k++) {
                logit += h[k] * p[output + c * hiddenSize + k];
            }
            all += Math.exp(logit);
            wanted = c == label ? Math.exp(logit) : wanted;
        }
        return wanted / all;
    }
}

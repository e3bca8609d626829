package rowreader.trace;

import rowreader.data.Digit;
import rowreader.network.weights.LstmWeights;

/**
 * The equations once more, in double precision and as plainly as possible, to check the fast ones by. The logit can be
 * asked for pixels outside [0, 1], which finite differences need.
 */
public final class NaiveLstm {
    private final int hiddenSize;
    private final int classes;
    private final float[] inputWeights;
    private final float[] recurrentWeights;
    private final float[] bias;
    private final float[] outputWeights;
    private final float[] outputBias;

    /** c [timestep][H], of the last reading. */
    public double[][] cellState;
    /** h [timestep][H], of the last reading. */
    public double[][] hiddenState;
    /** [timestep][4H], of the last reading. */
    public double[][] gates;

    public NaiveLstm(LstmWeights weights) {
        hiddenSize = weights.hiddenSize();
        classes = weights.classes();
        inputWeights = weights.inputWeights();
        recurrentWeights = weights.recurrentWeights();
        bias = weights.bias();
        outputWeights = weights.outputWeights();
        outputBias = weights.outputBias();
    }

    /** Reads a digit's pixels. */
    public NaiveLstm read(Digit digit) {
        return read(widened(digit), Ablation.NONE);
    }

    /** Reads rows of 28 pixels. */
    public NaiveLstm read(double[] pixels, Ablation ablation) {
        int timesteps = pixels.length / 28;
        int h = hiddenSize;
        gates = new double[timesteps][4 * h];
        cellState = new double[timesteps][h];
        hiddenState = new double[timesteps][h];
        double[] lastHidden = new double[h];
        double[] lastCell = new double[h];
        for (int t = 0; t < timesteps; t++) {
            for (int j = 0; j < 4 * h; j++) {
                double sum = bias[j];
                for (int p = 0; p < 28; p++) {
                    sum += pixels[t * 28 + p] * inputWeights[p * 4 * h + j];
                }
                for (int u = 0; u < h; u++) {
                    sum += lastHidden[u] * recurrentWeights[u * 4 * h + j];
                }
                gates[t][j] = j < 3 * h ? 1 / (1 + Math.exp(-sum)) : Math.tanh(sum);
            }
            for (int u = 0; u < h; u++) {
                boolean out = ablation.affects(u, t);
                boolean frozen = out && ablation.kind() == Ablation.Kind.CELL_FROZEN;
                double kept = gates[t][h + u] * lastCell[u];
                cellState[t][u] = frozen ? lastCell[u] : kept + gates[t][u] * gates[t][3 * h + u];
                hiddenState[t][u] = out && !frozen ? 0 : gates[t][2 * h + u] * Math.tanh(cellState[t][u]);
            }
            lastHidden = hiddenState[t];
            lastCell = cellState[t];
        }
        return this;
    }

    /** The logit of {@code label} after the last row. */
    public double logit(int label) {
        double[] last = hiddenState[hiddenState.length - 1];
        double sum = outputBias[label];
        for (int u = 0; u < hiddenSize; u++) {
            sum += last[u] * outputWeights[u * classes + label];
        }
        return sum;
    }

    /** The probabilities after the last row. */
    public double[] probabilities() {
        double[] probabilities = new double[classes];
        double sum = 0;
        for (int label = 0; label < classes; label++) {
            probabilities[label] = Math.exp(logit(label));
            sum += probabilities[label];
        }
        for (int label = 0; label < classes; label++) {
            probabilities[label] /= sum;
        }
        return probabilities;
    }

    /** A digit's pixels as doubles. */
    public static double[] widened(Digit digit) {
        double[] pixels = new double[Digit.PIXELS];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = digit.at(p / Digit.SIDE, p % Digit.SIDE);
        }
        return pixels;
    }
}

package rowreader.trace;

import java.util.Arrays;
import rowreader.data.Digit;
import rowreader.network.LstmWeights;

/**
 * The textbook equations over one snapshot of weights.
 *
 * <p>i = σ(x·Wi + h·Ui + bi), f = σ(x·Wf + h·Uf + bf), o = σ(x·Wo + h·Uo + bo), g = tanh(x·Wg + h·Ug + bg), c' = f∘c +
 * i∘g, h' = o∘tanh(c'), without peepholes (Hochreiter and Schmidhuber 1997; the forget gate is by Gers, Schmidhuber and
 * Cummins 2000). probabilities = softmax(h·V + a).
 *
 * <p>Immutable. Every computation that asks the network anything goes through here, so that equal states always give
 * equal numbers, to the last bit.
 */
public final class Lstm {
    private final int hiddenSize;
    /** Each row an array of its own: with one base address per stream the compiler vectorises the sums. */
    private final float[][] inputWeights;

    private final float[][] recurrentWeights;
    private final float[] bias;
    private final float[][] outputWeights;
    private final float[] outputBias;

    /** Copies the weights out of the snapshot. */
    public Lstm(LstmWeights weights) {
        hiddenSize = weights.hiddenSize();
        bias = weights.bias();
        inputWeights = rows(weights.inputWeights(), bias.length);
        recurrentWeights = rows(weights.recurrentWeights(), bias.length);
        outputBias = weights.outputBias();
        outputWeights = rows(weights.outputWeights(), outputBias.length);
    }

    private static float[][] rows(float[] matrix, int columns) {
        float[][] rows = new float[matrix.length / columns][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(matrix, row * columns, (row + 1) * columns);
        }
        return rows;
    }

    /** Pixels in a row. */
    public int inputSize() {
        return inputWeights.length;
    }

    /** Units, H. */
    public int hiddenSize() {
        return hiddenSize;
    }

    /** Labels told apart. */
    public int classes() {
        return outputBias.length;
    }

    /** The weight from {@code pixel} to column {@code gate * H + unit}. */
    public float inputWeight(int pixel, int column) {
        return inputWeights[pixel][column];
    }

    /** The weight from {@code unit}'s hidden state to column {@code gate * H + unit}. */
    public float recurrentWeight(int unit, int column) {
        return recurrentWeights[unit][column];
    }

    /** The bias of column {@code gate * H + unit}. */
    public float bias(int column) {
        return bias[column];
    }

    /** The weight from {@code unit}'s hidden state to the logit of {@code label}. */
    public float outputWeight(int unit, int label) {
        return outputWeights[unit][label];
    }

    /**
     * The part of the gate sums that does not depend on the state: bias + x·W.
     *
     * @param pixels an array that holds the row x from {@code offset} on
     * @param gates [4H], overwritten
     */
    public void project(float[] pixels, int offset, float[] gates) {
        System.arraycopy(bias, 0, gates, 0, bias.length);
        for (int pixel = 0; pixel < inputWeights.length; pixel++) {
            float x = pixels[offset + pixel];
            // Most of a digit is background.
            if (x != 0) {
                addScaled(gates, x, inputWeights[pixel]);
            }
        }
    }

    /** All rows of a reading, projected: [timestep][4H]. The blank rows at its end share one array. */
    public float[][] project(Reading reading) {
        float[] pixels = reading.digit().pixels();
        float[][] projectedRows = new float[reading.timesteps()][];
        for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
            projectedRows[timestep] = new float[bias.length];
            project(pixels, timestep * Digit.SIDE, projectedRows[timestep]);
        }
        Arrays.fill(projectedRows, Digit.SIDE, projectedRows.length, bias.clone());
        return projectedRows;
    }

    /**
     * One timestep.
     *
     * @param gates [4H], on entry what {@link #project} gave, on return the activations i, f, o, g
     * @param previousHiddenState [H]
     * @param previousCellState [H]
     * @param hiddenState [H], overwritten
     * @param cellState [H], overwritten
     */
    public void step(
            float[] gates,
            float[] previousHiddenState,
            float[] previousCellState,
            float[] hiddenState,
            float[] cellState) {
        addRecurrent(previousHiddenState, gates);
        activate(gates, 3 * hiddenSize);
        combine(gates, previousCellState, hiddenState, cellState);
    }

    private void addRecurrent(float[] previousHiddenState, float[] gates) {
        int unit = 0;
        for (; unit + 3 < hiddenSize; unit += 4) {
            addScaled(
                    gates,
                    previousHiddenState[unit],
                    recurrentWeights[unit],
                    previousHiddenState[unit + 1],
                    recurrentWeights[unit + 1],
                    previousHiddenState[unit + 2],
                    recurrentWeights[unit + 2],
                    previousHiddenState[unit + 3],
                    recurrentWeights[unit + 3]);
        }
        for (; unit < hiddenSize; unit++) {
            addScaled(gates, previousHiddenState[unit], recurrentWeights[unit]);
        }
    }

    private static void addScaled(float[] sum, float a, float[] x) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += a * x[j];
        }
    }

    /** Four at once, so that the sums are loaded and stored a quarter as often. */
    private static void addScaled(
            float[] sum, float a0, float[] x0, float a1, float[] x1, float a2, float[] x2, float a3, float[] x3) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] = sum[j] + a0 * x0[j] + a1 * x1[j] + a2 * x2[j] + a3 * x3[j];
        }
    }

    /** Sigmoid of the columns before {@code firstCandidate}, tanh of the others. */
    private static void activate(float[] gates, int firstCandidate) {
        for (int j = 0; j < firstCandidate; j++) {
            gates[j] = Activations.sigmoid(gates[j]);
        }
        for (int j = firstCandidate; j < gates.length; j++) {
            gates[j] = Activations.tanh(gates[j]);
        }
    }

    private static void combine(float[] gates, float[] previousCellState, float[] hiddenState, float[] cellState) {
        int h = cellState.length;
        for (int u = 0; u < h; u++) {
            cellState[u] = gates[h + u] * previousCellState[u] + gates[u] * gates[3 * h + u];
        }
        for (int u = 0; u < h; u++) {
            hiddenState[u] = gates[2 * h + u] * Activations.tanh(cellState[u]);
        }
    }

    /**
     * One timestep backwards, through the gate sums: what they hand on to the hidden state before them.
     *
     * @param gateSumGradient [4H]
     * @param previousHiddenStateGradient [H], overwritten
     */
    public void backpropagateToHiddenState(float[] gateSumGradient, float[] previousHiddenStateGradient) {
        for (int unit = 0; unit < hiddenSize; unit++) {
            previousHiddenStateGradient[unit] = dot(gateSumGradient, recurrentWeights[unit]);
        }
    }

    /**
     * One timestep backwards, through the gate sums: what they hand on to the pixels of their row.
     *
     * @param gateSumGradient [4H]
     * @param pixelGradient an array overwritten from {@code offset} on
     */
    public void backpropagateToPixels(float[] gateSumGradient, float[] pixelGradient, int offset) {
        for (int pixel = 0; pixel < inputWeights.length; pixel++) {
            pixelGradient[offset + pixel] = dot(gateSumGradient, inputWeights[pixel]);
        }
    }

    /** Four partial sums, because each addition would wait for the one before. */
    private static float dot(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        // The length is a multiple of the four gates.
        for (int j = 0; j < a.length; j += 4) {
            sum0 += a[j] * b[j];
            sum1 += a[j + 1] * b[j + 1];
            sum2 += a[j + 2] * b[j + 2];
            sum3 += a[j + 3] * b[j + 3];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** The output layer's sums for a hidden state [H]: a new array [classes]. */
    public float[] logits(float[] hiddenState) {
        float[] logits = outputBias.clone();
        for (int unit = 0; unit < hiddenSize; unit++) {
            addScaled(logits, hiddenState[unit], outputWeights[unit]);
        }
        return logits;
    }

    /** The output layer applied to a hidden state [H]: a new array [classes] that sums to 1. */
    public float[] probabilities(float[] hiddenState) {
        float[] probabilities = logits(hiddenState);
        float highest = Float.NEGATIVE_INFINITY;
        for (float logit : probabilities) {
            highest = Math.max(highest, logit);
        }
        double sum = 0;
        for (int label = 0; label < probabilities.length; label++) {
            double exponential = Math.exp(probabilities[label] - highest);
            probabilities[label] = (float) exponential;
            sum += exponential;
        }
        for (int label = 0; label < probabilities.length; label++) {
            probabilities[label] = (float) (probabilities[label] / sum);
        }
        return probabilities;
    }

    /** The label with the highest of the probabilities [classes]; the first of those that tie. */
    public static int mostProbable(float[] probabilities) {
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            if (probabilities[label] > probabilities[best]) {
                best = label;
            }
        }
        return best;
    }
}

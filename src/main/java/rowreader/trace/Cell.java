package rowreader.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The equations of one recurrent layer over one snapshot of weights. Immutable. I = inputs, H = units; column {@code block *
 * H + unit} of the weights belongs to the {@code block}-th of {@link #sums()}.
 */
public abstract sealed class Cell permits LstmCell, GruCell, SimpleCell {
    final WeightRows inputWeights;
    final WeightRows recurrentWeights;
    final int hiddenSize;
    private final float[] bias;

    /**
     * @param inputWeights [I, columns]
     * @param recurrentWeights [H, columns]
     * @param bias [columns]
     */
    Cell(WeightRows inputWeights, WeightRows recurrentWeights, float[] bias) {
        this.inputWeights = inputWeights;
        this.recurrentWeights = recurrentWeights;
        this.bias = bias;
        hiddenSize = recurrentWeights.rows();
    }

    /** The quantities that come straight out of a sum of inputs, in the order of the weights' columns. */
    public abstract List<Quantity> sums();

    /** Whether there is a memory c besides what the units show. */
    public abstract boolean hasCellState();

    /** All that is known of a unit at a timestep, in the order of the equations. */
    public List<Quantity> quantities() {
        List<Quantity> quantities = new ArrayList<>(sums());
        if (hasCellState()) {
            quantities.add(Quantity.CELL_STATE);
        }
        if (!quantities.contains(Quantity.HIDDEN_STATE)) {
            quantities.add(Quantity.HIDDEN_STATE);
        }
        return quantities;
    }

    /** Inputs, I: the pixels of a line, or the units of the layer below. */
    public int inputSize() {
        return inputWeights.rows();
    }

    /** Units, H. */
    public int hiddenSize() {
        return hiddenSize;
    }

    int columns() {
        return bias.length;
    }

    /** The weight from {@code input} to the sum of {@code unit}. */
    public float inputWeight(Quantity sum, int input, int unit) {
        return inputWeights.at(input, column(sum, unit));
    }

    /** The weight from the recurrent input of {@code other} to the sum of {@code unit}. */
    public float recurrentWeight(Quantity sum, int other, int unit) {
        return recurrentWeights.at(other, column(sum, unit));
    }

    /** The bias in the sum of {@code unit}. */
    public float bias(Quantity sum, int unit) {
        return bias[column(sum, unit)];
    }

    private int column(Quantity sum, int unit) {
        return sums().indexOf(sum) * hiddenSize + unit;
    }

    /** Gives all that it computes with to a digest. */
    void feed(MessageDigest digest) {
        digest.update(getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
        inputWeights.feed(digest);
        recurrentWeights.feed(digest);
        WeightRows.feed(digest, bias);
    }

    /** How many numbers are trained. */
    int parameters() {
        return (inputWeights.rows() + recurrentWeights.rows() + 1) * columns();
    }

    /**
     * The part of the sums that does not depend on the state: bias + x W.
     *
     * @param x an array that holds [I] from {@code offset} on
     * @param sums [columns], overwritten
     */
    void project(float[] x, int offset, float[] sums) {
        System.arraycopy(bias, 0, sums, 0, bias.length);
        inputWeights.addProduct(x, offset, sums, 0, bias.length);
    }

    /**
     * One timestep.
     *
     * @param before the state before it
     * @param now on entry its sums are what {@link #project} gave; on return all is what it is after the timestep
     */
    abstract void step(CellValues before, CellValues now);

    /** Takes back what {@link #step} did to the memory of {@code unit}: it stays as it was. */
    abstract void freeze(CellValues before, CellValues now, int unit);

    /**
     * One timestep backwards.
     *
     * @param frozen the units whose memory stayed as it was, [H]
     * @param gradient on entry with respect to the states after the timestep, on return with respect to those before it,
     *     as far as they come from this layer's recurrence, and to the sums
     */
    abstract void backpropagate(CellValues before, CellValues now, boolean[] frozen, CellGradient gradient);

    /** What the sum gets from a unit: its hidden state before the timestep, unless a gate stands between. */
    float recurrentInput(Quantity sum, CellValues before, CellValues now, int unit) {
        return before.hiddenState[unit];
    }

    /** One number of {@code unit}. */
    final float value(Quantity quantity, CellValues values, int unit) {
        return switch (quantity) {
            case HIDDEN_STATE -> values.hiddenState[unit];
            case CELL_STATE -> values.cellState[unit];
            default -> values.sums[column(quantity, unit)];
        };
    }
}

package rowreader.trace.layers;

import java.util.Optional;
import rowreader.network.weights.Matrix;
import rowreader.text.Text;

/** Every unit sees everything below it: y = max(0, x W + b), or x W + b where the sums themselves are asked for. */
public final class Dense implements Layer {
    private final Text title;
    /** [inputs][units]: an array of its own for each input, so that the compiler vectorises the sums. */
    private final float[][] weights;

    private final float[] bias;
    private final int inputHeight;
    private final int inputWidth;

    /**
     * @param title what to call it
     * @param weights [inputs, units], the inputs map by map, row by row
     * @param bias [1, units]
     * @param inputHeight rows of each map of the layer below
     * @param inputWidth columns of each map of the layer below
     */
    public Dense(Text title, Matrix weights, Matrix bias, int inputHeight, int inputWidth) {
        this.title = title;
        this.weights = rows(weights);
        this.bias = bias.values();
        this.inputHeight = inputHeight;
        this.inputWidth = inputWidth;
    }

    /** The layer above units. */
    public static Dense ofUnits(Text title, Matrix weights, Matrix bias) {
        return new Dense(title, weights, bias, 1, 1);
    }

    private static float[][] rows(Matrix matrix) {
        float[][] rows = new float[matrix.rows()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = matrix.row(row);
        }
        return rows;
    }

    /** x W + b: a new array [units]. */
    public float[] sums(Maps below) {
        float[] x = below.shared();
        float[] sums = bias.clone();
        for (int input = 0; input < x.length; input++) {
            // Most of a digit is background, and many rectified units are silent.
            if (x[input] != 0) {
                addScaled(sums, x[input], weights[input]);
            }
        }
        return sums;
    }

    private static void addScaled(float[] sums, float x, float[] row) {
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += x * row[unit];
        }
    }

    @Override
    public Maps activations(Maps below) {
        float[] values = sums(below);
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = Math.max(0, values[unit]);
        }
        return Maps.units(values);
    }

    @Override
    public float[] backpropagate(Maps below, Maps above, float[] ofAbove) {
        float[] ofSums = ofAbove.clone();
        for (int unit = 0; unit < ofSums.length; unit++) {
            // A silent unit hands nothing on.
            if (above.value(unit) <= 0) {
                ofSums[unit] = 0;
            }
        }
        return gradientOfInputs(ofSums);
    }

    /** How fast something changes with each input, by how fast it changes with each sum, [units]: a new array [inputs]. */
    public float[] gradientOfInputs(float[] ofSums) {
        float[] ofInputs = new float[weights.length];
        for (int input = 0; input < ofInputs.length; input++) {
            float sum = 0;
            for (int unit = 0; unit < ofSums.length; unit++) {
                sum += ofSums[unit] * weights[input][unit];
            }
            ofInputs[input] = sum;
        }
        return ofInputs;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Optional<Maps> incomingWeights(int unit) {
        float[] column = new float[weights.length];
        for (int input = 0; input < column.length; input++) {
            column[input] = weights[input][unit];
        }
        return Optional.of(new Maps(column.length / (inputHeight * inputWidth), inputHeight, inputWidth, column));
    }

    @Override
    public Patch sees(Patch part, int belowHeight, int belowWidth) {
        return new Patch(0, 0, belowHeight, belowWidth);
    }

    @Override
    public boolean rectifies() {
        return true;
    }
}

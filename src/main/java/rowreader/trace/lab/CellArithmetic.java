package rowreader.trace.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rowreader.data.Digit;
import rowreader.trace.Lstm;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;

/**
 * How one unit came to its numbers at one timestep: c = f c + i g, h = o tanh c.
 *
 * @param timestep the row read
 * @param unit the unit
 * @param inputGate i
 * @param forgetGate f
 * @param outputGate o
 * @param candidate g
 * @param previousCellState c before the row; 0 before the first
 * @param cellState c after the row
 * @param hiddenState h after the row
 * @param knockedOut whether the unit was out of action, so that c or h was set and does not follow from the gates
 */
public record CellArithmetic(
        int timestep,
        int unit,
        GateSum inputGate,
        GateSum forgetGate,
        GateSum outputGate,
        GateSum candidate,
        float previousCellState,
        float cellState,
        float hiddenState,
        boolean knockedOut) {

    /**
     * The sum behind a gate: bias + all input products + all recurrent products, and what the squashing function makes
     * of it.
     *
     * @param gate which one
     * @param bias its bias
     * @param largestInputs the largest products pixel * weight by absolute value, largest first; none that is zero
     * @param inputSum all input products, those not listed too
     * @param largestRecurrents the largest products previous hidden state * weight, likewise
     * @param recurrentSum all recurrent products, those not listed too
     * @param sum bias + inputSum + recurrentSum
     * @param activation its sigmoid, or its tanh for the candidate
     */
    public record GateSum(
            Quantity gate,
            float bias,
            List<Term> largestInputs,
            float inputSum,
            List<Term> largestRecurrents,
            float recurrentSum,
            float sum,
            float activation) {}

    /**
     * A product in a sum.
     *
     * @param index the column of the pixel, or the unit heard
     * @param value the pixel, or that unit's hidden state after the row before
     * @param weight what it is multiplied with
     */
    public record Term(int index, float value, float weight) {
        /** value * weight. */
        public float product() {
            return value * weight;
        }
    }

    /**
     * The arithmetic of {@code unit} at {@code timestep}.
     *
     * @param terms how many products to list of each kind
     */
    public static CellArithmetic of(Trace trace, int timestep, int unit, int terms) {
        float[] row = new float[Digit.SIDE];
        if (timestep < Digit.SIDE) {
            System.arraycopy(trace.digit().pixels(), timestep * Digit.SIDE, row, 0, Digit.SIDE);
        }
        float[] heard =
                timestep == 0 ? new float[trace.hiddenSize()] : trace.values(Quantity.HIDDEN_STATE, timestep - 1);
        return new CellArithmetic(
                timestep,
                unit,
                gateSum(trace, Quantity.INPUT_GATE, timestep, unit, row, heard, terms),
                gateSum(trace, Quantity.FORGET_GATE, timestep, unit, row, heard, terms),
                gateSum(trace, Quantity.OUTPUT_GATE, timestep, unit, row, heard, terms),
                gateSum(trace, Quantity.CANDIDATE, timestep, unit, row, heard, terms),
                timestep == 0 ? 0 : trace.value(Quantity.CELL_STATE, timestep - 1, unit),
                trace.value(Quantity.CELL_STATE, timestep, unit),
                trace.value(Quantity.HIDDEN_STATE, timestep, unit),
                trace.reading().knockOut().affects(unit, timestep));
    }

    private static GateSum gateSum(
            Trace trace, Quantity gate, int timestep, int unit, float[] row, float[] heard, int terms) {
        Lstm lstm = trace.lstm();
        int column = gate.ordinal() * trace.hiddenSize() + unit;
        List<Term> inputs = products(row, pixel -> lstm.inputWeight(pixel, column));
        List<Term> recurrents = products(heard, other -> lstm.recurrentWeight(other, column));
        float bias = lstm.bias(column);
        double inputSum = sum(inputs);
        double recurrentSum = sum(recurrents);
        return new GateSum(
                gate,
                bias,
                largest(inputs, terms),
                (float) inputSum,
                largest(recurrents, terms),
                (float) recurrentSum,
                (float) (bias + inputSum + recurrentSum),
                trace.value(gate, timestep, unit));
    }

    private static List<Term> products(float[] values, WeightFrom weightFrom) {
        List<Term> products = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            if (values[index] != 0) {
                products.add(new Term(index, values[index], weightFrom.at(index)));
            }
        }
        return products;
    }

    private interface WeightFrom {
        float at(int index);
    }

    private static double sum(List<Term> products) {
        return products.stream().mapToDouble(Term::product).sum();
    }

    private static List<Term> largest(List<Term> products, int count) {
        return products.stream()
                .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.product())))
                .limit(count)
                .toList();
    }
}

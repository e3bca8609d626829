package rowreader.trace.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rowreader.trace.Cell;
import rowreader.trace.Quantity;
import rowreader.trace.RecurrentEquations;
import rowreader.trace.Trace;
import rowreader.trace.UnitGroup;

/**
 * How one unit came to its numbers at one timestep: the sums of its cell, and all that is made of them.
 *
 * @param timestep the line read
 * @param unit the unit
 * @param group the units that it belongs to
 * @param readsLines whether it reads pixels; if not, the hidden state of the layer below
 * @param sums the sums of its cell, in the order of the equations
 * @param before its state before the line, 0 before the first: h, and c where there is one
 * @param after all its numbers after the line
 * @param ablated whether the unit was ablated, so that c or h was set and does not follow from the sums
 */
public record CellArithmetic(
        int timestep,
        int unit,
        UnitGroup group,
        boolean readsLines,
        List<Sum> sums,
        Map<Quantity, Float> before,
        Map<Quantity, Float> after,
        boolean ablated) {

    /**
     * A sum: bias + all input products + all recurrent products, and what the squashing function makes of it.
     *
     * @param quantity what comes out of it
     * @param bias its bias
     * @param largestInputs the largest products input * weight by absolute value, largest first; none that is zero
     * @param inputSum all input products, those not listed too
     * @param largestRecurrents the largest products of a unit's recurrent input and its weight, likewise
     * @param recurrentSum all recurrent products, those not listed too
     * @param sum bias + inputSum + recurrentSum
     * @param activation its sigmoid, or its tanh for quantities that can be negative
     */
    public record Sum(
            Quantity quantity,
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
     * @param index the place of the pixel in its line, or the unit that sends
     * @param value the pixel, or what that unit sends
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
        UnitGroup group = trace.equations().groupOf(unit);
        Cell cell = trace.equations().cellOf(unit);
        Map<Quantity, Float> before = new EnumMap<>(Quantity.class);
        Map<Quantity, Float> after = new EnumMap<>(Quantity.class);
        for (Quantity quantity : cell.quantities()) {
            after.put(quantity, trace.value(quantity, timestep, unit));
            if (quantity == Quantity.HIDDEN_STATE || quantity == Quantity.CELL_STATE) {
                before.put(quantity, timestep == 0 ? 0 : trace.value(quantity, timestep - 1, unit));
            }
        }
        return new CellArithmetic(
                timestep,
                unit,
                group,
                trace.equations().readsLines(group),
                cell.sums().stream()
                        .map(quantity -> sum(trace, cell, group, quantity, timestep, unit, terms))
                        .toList(),
                before,
                after,
                trace.reading().ablation().affects(unit, timestep));
    }

    private static Sum sum(
            Trace trace, Cell cell, UnitGroup group, Quantity quantity, int timestep, int unit, int terms) {
        int own = unit - group.first();
        List<Term> inputs = new ArrayList<>();
        float[] input = trace.input(timestep, unit);
        RecurrentEquations equations = trace.equations();
        int first = equations.readsLines(group) ? 0 : equations.below(group).first();
        for (int index = 0; index < input.length; index++) {
            add(inputs, first + index, input[index], cell.inputWeight(quantity, index, own));
        }
        List<Term> recurrents = new ArrayList<>();
        for (int other = group.first(); other < group.end(); other++) {
            float sent = trace.recurrentInput(quantity, timestep, unit, other);
            add(recurrents, other, sent, cell.recurrentWeight(quantity, other - group.first(), own));
        }
        float bias = cell.bias(quantity, own);
        double inputSum = sum(inputs);
        double recurrentSum = sum(recurrents);
        return new Sum(
                quantity,
                bias,
                largest(inputs, terms),
                (float) inputSum,
                largest(recurrents, terms),
                (float) recurrentSum,
                (float) (bias + inputSum + recurrentSum),
                trace.value(quantity, timestep, unit));
    }

    private static void add(List<Term> terms, int index, float value, float weight) {
        if (value != 0) {
            terms.add(new Term(index, value, weight));
        }
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

package rowreader.trace.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rowreader.trace.Cell;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.UnitGroup;

/**
 * Why one gate of one unit is what it is at one timestep: bias + input products + recurrent products, squashed.
 *
 * @param quantity what comes out of it
 * @param inputs what is read, [inputs]
 * @param weights what each is multiplied with, [inputs]
 * @param inputSum all input products
 * @param partners the largest products of what is heard of other units, largest by absolute value first
 * @param recurrentSum all recurrent products, those not listed too
 * @param bias the bias
 * @param activation what the squashing function makes of the sum: the trace's own number
 */
public record GateSum(
        Quantity quantity,
        float[] inputs,
        float[] weights,
        float inputSum,
        List<Partner> partners,
        float recurrentSum,
        float bias,
        float activation) {

    /**
     * A unit that is heard.
     *
     * @param unit its number
     * @param heard its hidden state before the line, or what a gate lets through of it
     * @param weight what that is multiplied with
     */
    public record Partner(int unit, float heard, float weight) {
        /** heard * weight. */
        public float product() {
            return heard * weight;
        }
    }

    /**
     * The sum behind {@code quantity} of {@code unit} at {@code timestep}.
     *
     * @param quantity one that comes straight out of a sum of this network
     * @param most how many partners to list
     */
    public static GateSum of(Trace trace, int timestep, int unit, Quantity quantity, int most) {
        UnitGroup group = trace.equations().groupOf(unit);
        Cell cell = trace.equations().cellOf(unit);
        int own = unit - group.first();
        float[] inputs = trace.input(timestep, unit);
        float[] weights = weights(cell, quantity, own);
        double inputSum = 0;
        for (int index = 0; index < inputs.length; index++) {
            inputSum += inputs[index] * weights[index];
        }
        List<Partner> partners = new ArrayList<>();
        double recurrentSum = 0;
        for (int other = group.first(); other < group.end(); other++) {
            float heard = trace.recurrentInput(quantity, timestep, unit, other);
            Partner partner = new Partner(other, heard, cell.recurrentWeight(quantity, other - group.first(), own));
            recurrentSum += partner.product();
            partners.add(partner);
        }
        partners.sort(Comparator.comparingDouble(partner -> -Math.abs(partner.product())));
        return new GateSum(
                quantity,
                inputs,
                weights,
                (float) inputSum,
                List.copyOf(partners.subList(0, Math.min(most, partners.size()))),
                (float) recurrentSum,
                cell.bias(quantity, own),
                trace.value(quantity, timestep, unit));
    }

    private static float[] weights(Cell cell, Quantity quantity, int own) {
        float[] weights = new float[cell.inputSize()];
        for (int index = 0; index < weights.length; index++) {
            weights[index] = cell.inputWeight(quantity, index, own);
        }
        return weights;
    }

    /** bias + input products + recurrent products: what is squashed. */
    public float sum() {
        return bias + inputSum + recurrentSum;
    }

    /** The product of one number that is read. */
    public float product(int index) {
        return inputs[index] * weights[index];
    }
}

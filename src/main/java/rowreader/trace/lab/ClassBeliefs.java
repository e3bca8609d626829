package rowreader.trace.lab;

import java.util.OptionalDouble;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.ForwardPass;
import rowreader.trace.Probabilities;
import rowreader.trace.Reading;
import rowreader.trace.RecurrentEquations;
import rowreader.trace.Trace;

/** How a network comes to believe in each class, over many digits of it. Immutable. */
public final class ClassBeliefs {
    private final int size;
    /** How many digits there are of each label. */
    private final int[] counts;
    /** The probability of the true label, summed over its digits: [label][timestep]. */
    private final double[][] beliefs;
    /** How many digits of each label were read right, and decidedly. */
    private final int[] decided;
    /** Their deciding timesteps, summed. */
    private final long[] decidedAt;

    private ClassBeliefs(int size, int classes, int timesteps) {
        this.size = size;
        counts = new int[classes];
        beliefs = new double[classes][timesteps];
        decided = new int[classes];
        decidedAt = new long[classes];
    }

    /**
     * Over the first digits of a set, on all cores.
     *
     * @param count how many; all of them if the set has fewer
     * @param giveWay asked often
     */
    public static ClassBeliefs of(SequenceWeights weights, DigitSet digits, int count, GiveWay giveWay) {
        RecurrentEquations equations = RecurrentEquations.of(weights);
        int size = Math.min(count, digits.size());
        float[][][] readouts = new float[size][][];
        Slices.parallel(size, giveWay, (from, to) -> {
            ForwardPass pass = new ForwardPass(equations);
            for (int index = from; index < to; index++) {
                pass.begin(Reading.of(digits.digit(index)));
                readouts[index] = new float[pass.timesteps()][];
                for (int timestep = 0; timestep < pass.timesteps(); timestep++) {
                    pass.readNext();
                    readouts[index][timestep] = pass.probabilities();
                }
            }
        });
        ClassBeliefs all = new ClassBeliefs(size, equations.classes(), Digit.SIDE);
        for (int index = 0; index < size; index++) {
            all.add(digits.label(index), readouts[index]);
        }
        return all;
    }

    private void add(int label, float[][] readouts) {
        if (label >= counts.length) {
            // The digits have more classes than the network: it cannot believe in these.
            return;
        }
        counts[label]++;
        for (int timestep = 0; timestep < readouts.length; timestep++) {
            beliefs[label][timestep] += readouts[timestep][label];
        }
        int last = readouts.length - 1;
        if (Probabilities.mostProbable(readouts[last]) == label) {
            Trace.decidedAt(readouts).ifPresent(timestep -> {
                decided[label]++;
                decidedAt[label] += timestep;
            });
        }
    }

    /** How many classes the network tells apart: labels are less. */
    public int classes() {
        return counts.length;
    }

    /** How many digits were read. */
    public int size() {
        return size;
    }

    /** How many of them are of this label. */
    public int count(int label) {
        return counts[label];
    }

    /** The mean probability of the label after a timestep, over its digits; NaN if there are none. */
    public double belief(int label, int timestep) {
        return beliefs[label][timestep] / counts[label];
    }

    /** How many digits of the label were read right and decidedly. */
    public int decided(int label) {
        return decided[label];
    }

    /** At which timestep these were decided on the average, from 0; nothing if none was. */
    public OptionalDouble decidedAt(int label) {
        return decided[label] == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) decidedAt[label] / decided[label]);
    }
}

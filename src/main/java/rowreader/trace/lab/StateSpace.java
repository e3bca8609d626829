package rowreader.trace.lab;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Ablation;
import rowreader.trace.ForwardPass;
import rowreader.trace.Quantity;
import rowreader.trace.RecurrentEquations;
import rowreader.trace.Trace;

/**
 * Where a network's hidden state goes while it reads many digits: the map on which one reading is a path. Immutable.
 *
 * <p>The plane is that of the two first principal components of the hidden states after the last row.
 */
public final class StateSpace {
    /** [timestep][digit][H]. */
    private final float[][][] hiddenStates;

    private final int[] labels;
    private final PrincipalComponents components;

    private StateSpace(float[][][] hiddenStates, int[] labels) {
        this.hiddenStates = hiddenStates;
        this.labels = labels;
        components = new PrincipalComponents(hiddenStates[Digit.SIDE - 1]);
    }

    /** A place in the plane; (0, 0) is the mean of the digits' last states. */
    public record Point(float x, float y) {}

    /**
     * A digit whose hidden state is near.
     *
     * @param index its place in the set
     * @param label what it is
     * @param distance Euclidean, between the hidden states [H]
     */
    public record Neighbour(int index, int label, float distance) {}

    /**
     * Reads the first digits of a set, on all cores, and keeps every hidden state: 4 H * 28 bytes a digit.
     *
     * @param count how many; all of them if the set has fewer
     * @param giveWay asked often
     * @throws IllegalArgumentException if there is no digit
     */
    public static StateSpace of(SequenceWeights weights, DigitSet digits, int count, GiveWay giveWay) {
        int size = Math.min(count, digits.size());
        if (size < 1) {
            throw new IllegalArgumentException("no digits to span a plane");
        }
        RecurrentEquations equations = RecurrentEquations.of(weights);
        float[][][] hiddenStates = new float[Digit.SIDE][size][];
        Slices.parallel(size, giveWay, (from, to) -> {
            ForwardPass pass = new ForwardPass(equations);
            float[] pixels = new float[Digit.PIXELS];
            for (int index = from; index < to; index++) {
                digits.copyPixels(index, pixels, 0);
                pass.begin(pixels, Ablation.NONE);
                for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
                    pass.readNext();
                    hiddenStates[timestep][index] = pass.hiddenState();
                }
            }
        });
        return new StateSpace(
                hiddenStates, IntStream.range(0, size).map(digits::label).toArray());
    }

    /** How many digits the space is made of. */
    public int size() {
        return labels.length;
    }

    /** The label of the digit at {@code index}. */
    public int label(int index) {
        return labels[index];
    }

    /** Where the digit at {@code index} ends. */
    public Point end(int index) {
        return project(hiddenStates[Digit.SIDE - 1][index]);
    }

    /** Where {@code trace} is after each row, [timesteps]; as many units as this space has. */
    public List<Point> path(Trace trace) {
        return IntStream.range(0, trace.timesteps())
                .mapToObj(timestep -> project(trace.values(Quantity.HIDDEN_STATE, timestep)))
                .toList();
    }

    /** Where every reading starts: before the first line all hidden states are 0. */
    public Point origin() {
        return project(new float[hiddenStates[0][0].length]);
    }

    /** The point of the plane that is nearest to a hidden state [H]. */
    public Point project(float[] hiddenState) {
        return new Point((float) components.coordinate(0, hiddenState), (float) components.coordinate(1, hiddenState));
    }

    /** The part of the last states' variance, [0, 1], that the plane shows. */
    public double explainedVariance() {
        return components.explained(0) + components.explained(1);
    }

    /**
     * The digits whose hidden state after the same row is nearest to the trace's, nearest first. After the digit's last
     * row it is compared with their last states.
     *
     * @param count how many at most
     */
    public List<Neighbour> nearest(Trace trace, int timestep, int count) {
        float[] hiddenState = trace.values(Quantity.HIDDEN_STATE, timestep);
        float[][] others = hiddenStates[Math.min(timestep, Digit.SIDE - 1)];
        return IntStream.range(0, others.length)
                .mapToObj(index -> new Neighbour(index, labels[index], distance(hiddenState, others[index])))
                .sorted(Comparator.comparingDouble(Neighbour::distance))
                .limit(count)
                .toList();
    }

    private static float distance(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            float difference = a[i] - b[i];
            sum += difference * difference;
        }
        return (float) Math.sqrt(sum);
    }
}

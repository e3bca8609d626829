package rowreader.trace.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rowreader.data.Digit;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Gradients;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.UnitGroup;

/**
 * How much of the error at the end reaches each earlier row: the norm of the loss's gradient with respect to the hidden
 * state h, and to the cell state c where there is one, by backpropagation through time with the weights that read. One digit
 * tells little, as the norms of two digits differ by orders of magnitude; so it is the median over many, with its spread.
 *
 * @param digits how many digits have a gradient that is not 0; none has one whose label the network has no class for
 * @param courses for each layer or direction that of h and, in an LSTM, that of c, the layer that answers last
 */
public record GradientFlow(int digits, List<Course> courses) {
    /** Less than this part left at the first row: it vanishes. */
    static final double VANISHED = 0.1;
    /** More than this many times as much: it explodes. */
    static final double EXPLODED = 10;

    /** What becomes of a gradient on its way back to the first row. */
    public enum Verdict {
        VANISHES,
        HOLDS,
        EXPLODES
    }

    /** A digit and what the loss is taken against. */
    public record Example(Digit digit, int label) {}

    /**
     * The norms of one group of units, each digit's in relation to its own at the end.
     *
     * <p>The end is the last timestep for c. For h it is the one before: the last h is not reached through the network's
     * recurrence but straight from the logits, through other weights.
     *
     * @param units the group
     * @param quantity {@link Quantity#HIDDEN_STATE} or {@link Quantity#CELL_STATE}
     * @param lower the first quartile, [timesteps up to the end]; the others likewise
     * @param median half of the digits have less, half have more
     * @param upper the third quartile
     */
    public record Course(UnitGroup units, Quantity quantity, double[] lower, double[] median, double[] upper) {
        /** What arrives at the first row: 1 is all. */
        public double arrived() {
            return median[0];
        }

        public Verdict verdict() {
            return arrived() < VANISHED ? Verdict.VANISHES : arrived() > EXPLODED ? Verdict.EXPLODES : Verdict.HOLDS;
        }
    }

    /** Any thread; a millisecond or two for each digit. @param giveWay asked often */
    public static GradientFlow of(SequenceWeights weights, List<Example> examples, GiveWay giveWay) {
        Tracer tracer = new Tracer(weights);
        List<Trace> traces = new ArrayList<>();
        List<Gradients> gradients = new ArrayList<>();
        Slices.oneByOne(examples.size(), giveWay, index -> {
            Example example = examples.get(index);
            Trace trace = tracer.trace(example.digit());
            if (example.label() >= trace.classes()) {
                return;
            }
            Gradients of = Gradients.ofLoss(trace, example.label());
            if (isAnything(of.ofHiddenState(trace.timesteps() - 1))) {
                traces.add(trace);
                gradients.add(of);
            }
        });
        List<Course> courses = new ArrayList<>();
        if (!gradients.isEmpty()) {
            for (UnitGroup units : traces.get(0).equations().groups()) {
                courses.add(course(units, Quantity.HIDDEN_STATE, gradients, 1));
                if (traces.get(0).quantities().contains(Quantity.CELL_STATE)) {
                    courses.add(course(units, Quantity.CELL_STATE, gradients, 0));
                }
            }
        }
        return new GradientFlow(gradients.size(), List.copyOf(courses));
    }

    private static boolean isAnything(float[] gradient) {
        for (float one : gradient) {
            if (one != 0 && Float.isFinite(one)) {
                return true;
            }
        }
        return false;
    }

    private static Course course(UnitGroup units, Quantity quantity, List<Gradients> gradients, int leftOut) {
        double[][] relative = gradients.stream()
                .map(of ->
                        quantity == Quantity.CELL_STATE ? of.normsOfCellStates(units) : of.normsOfHiddenStates(units))
                .map(norms -> relative(Arrays.copyOf(norms, norms.length - leftOut)))
                .toArray(double[][]::new);
        return new Course(units, quantity, quantile(relative, 0.25), quantile(relative, 0.5), quantile(relative, 0.75));
    }

    private static double[] relative(double[] norms) {
        double end = norms[norms.length - 1];
        return Arrays.stream(norms).map(norm -> end == 0 ? 0 : norm / end).toArray();
    }

    private static double[] quantile(double[][] relative, double part) {
        double[] quantiles = new double[relative[0].length];
        for (int timestep = 0; timestep < quantiles.length; timestep++) {
            int at = timestep;
            double[] sorted = Arrays.stream(relative)
                    .mapToDouble(norms -> norms[at])
                    .sorted()
                    .toArray();
            double place = part * (sorted.length - 1);
            int below = (int) Math.floor(place);
            int above = (int) Math.ceil(place);
            quantiles[timestep] = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
        return quantiles;
    }

    /** What the network remembers by: c of the layer that answers where it has one, else its h; null without any digit. */
    public Course memory() {
        return courses.isEmpty() ? null : courses.get(courses.size() - 1);
    }
}

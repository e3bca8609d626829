package rowreader.trace.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.Weights;
import rowreader.text.Text;
import rowreader.text.UnusableValueException;
import rowreader.trace.Ablation;
import rowreader.trace.Equations;
import rowreader.trace.ForwardPass;
import rowreader.trace.Probabilities;
import rowreader.trace.RecurrentEquations;

/**
 * What a network predicts for many labelled digits. Of these, only those count whose label it has a class for: it cannot read
 * the others right. Immutable.
 */
public final class Predictions {
    private final int classes;
    private final int[] labels;
    private final int[] predictions;
    private final float[] confidences;

    private Predictions(int classes, int count) {
        this.classes = classes;
        labels = new int[count];
        predictions = new int[count];
        confidences = new float[count];
    }

    /**
     * A digit read wrong.
     *
     * @param index its place in the set
     * @param label what it is
     * @param prediction what the network says
     * @param confidence the probability that the network gives its prediction
     */
    public record Misread(int index, int label, int prediction, float confidence) {}

    /**
     * Reads the first digits of a set, on all cores.
     *
     * @param count how many; all of them if the set has fewer
     * @param ablation the ablated units, of a network that reads line by line; others are read whole
     * @param giveWay asked often
     * @throws UnusableValueException if the network has no class for any of these digits
     */
    public static Predictions of(Weights weights, DigitSet digits, int count, Ablation ablation, GiveWay giveWay) {
        return of(weights, digits, count, ablation, giveWay, read -> {});
    }

    /**
     * The same, and tells how many digits are read so far. What {@code progress} throws ends the reading and is thrown
     * on: so it can be called off.
     *
     * @param progress called from several threads, with growing numbers up to the last one on the whole
     */
    public static Predictions of(
            Weights weights, DigitSet digits, int count, Ablation ablation, GiveWay giveWay, IntConsumer progress) {
        Equations equations = Equations.of(weights);
        Predictions all = new Predictions(equations.classes(), Math.min(count, digits.size()));
        AtomicInteger read = new AtomicInteger();
        Slices.parallel(all.labels.length, giveWay, (from, to) -> {
            if (equations instanceof RecurrentEquations recurrent) {
                all.readByLines(recurrent, digits, from, to, ablation);
            } else {
                for (int index = from; index < to; index++) {
                    all.set(index, digits.label(index), equations.probabilities(digits.digit(index)));
                }
            }
            progress.accept(read.addAndGet(to - from));
        });
        if (all.size() == 0) {
            throw new UnusableValueException(Text.of("trace.lab.noKnownClass"));
        }
        return all;
    }

    private void readByLines(RecurrentEquations equations, DigitSet digits, int from, int to, Ablation ablation) {
        ForwardPass pass = new ForwardPass(equations);
        float[] pixels = new float[Digit.PIXELS];
        for (int index = from; index < to; index++) {
            digits.copyPixels(index, pixels, 0);
            pass.begin(pixels, ablation);
            pass.readToEnd();
            set(index, digits.label(index), pass.probabilities());
        }
    }

    private void set(int index, int label, float[] probabilities) {
        labels[index] = label;
        predictions[index] = Probabilities.mostProbable(probabilities);
        confidences[index] = probabilities[predictions[index]];
    }

    /** How many digits count. */
    public int size() {
        return (int) indices().count();
    }

    /** How many do not: those of classes that the network does not have. */
    public int leftOut() {
        return labels.length - size();
    }

    /** The label that the network gives to the digit at {@code index}. */
    public int prediction(int index) {
        return predictions[index];
    }

    /** The probability that the network gives to {@link #prediction}. */
    public float confidence(int index) {
        return confidences[index];
    }

    /** How many digits were read right. */
    public int correct() {
        return (int)
                indices().filter(index -> labels[index] == predictions[index]).count();
    }

    /** The fraction read right, [0, 1]. */
    public double accuracy() {
        return (double) correct() / size();
    }

    /** How often each label was read as what: a new [label][prediction]. */
    public int[][] confusion() {
        int[][] confusion = new int[classes][classes];
        indices().forEach(index -> confusion[labels[index]][predictions[index]]++);
        return confusion;
    }

    /** The digits read wrong, those that the network was surest of first. */
    public List<Misread> misread() {
        List<Misread> misread = new ArrayList<>();
        indices()
                .filter(index -> labels[index] != predictions[index])
                .forEach(index ->
                        misread.add(new Misread(index, labels[index], predictions[index], confidences[index])));
        misread.sort(Comparator.comparingDouble(wrong -> -wrong.confidence()));
        return List.copyOf(misread);
    }

    private IntStream indices() {
        return IntStream.range(0, labels.length).filter(index -> labels[index] < classes);
    }
}

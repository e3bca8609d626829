package rowreader.trace.lab;

import java.util.Arrays;
import java.util.function.IntConsumer;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Ablation;
import rowreader.trace.ForwardPass;
import rowreader.trace.Probabilities;
import rowreader.trace.RecurrentEquations;

/**
 * How far a picture is from the digits that a network knows. The softmax cannot tell: it shares out 100 % among the digits,
 * whatever it is shown. Two distances are added, both to the third nearest of the known digits with the label that the
 * network answers: that of the last hidden state h, where the network has made up its mind, and that of the blurred pixels,
 * since h forgets what it does not need. Each is counted in units of what three known digits in a hundred exceed. Pictures with
 * more ink or thicker strokes than known digits have are unfamiliar in any case. Immutable, for any thread.
 */
public final class Familiarity {
    /** Which neighbour counts: the nearest may be a digit that somebody scrawled. */
    private static final int NEIGHBOUR = 3;
    /** Cells along the blurred picture's side. */
    private static final int CELLS = 14;
    /** Of known digits: those whose distance is the unit. */
    private static final double USUAL = 0.97;
    /** Of test digits: those that count as familiar; a little more than 99 in 100, since solid ones are taken off. */
    private static final double FAMILIAR = 0.9905;
    /** Of known digits: those with less ink, and thinner strokes, than what is called solid. */
    private static final double NOT_SOLID = 0.9995;

    private final RecurrentEquations equations;
    /** [digits][units] */
    private final float[][] states;
    /** [digits][CELLS * CELLS] */
    private final float[][] blurred;

    private final int[] labels;
    private final double mostInk;
    private final double thickest;
    private double stateUnit = 1;
    private double pixelUnit = 1;
    private double threshold = Double.POSITIVE_INFINITY;

    /**
     * How a picture compares.
     *
     * @param distance 1 is the farthest that still counts as a digit: about one test digit in a hundred is farther
     */
    public record Measure(double distance) {
        /** Whether it looks like a digit. */
        public boolean isDigit() {
            return distance <= 1;
        }
    }

    private Familiarity(RecurrentEquations equations, DigitSet known) {
        this.equations = equations;
        int count = known.size();
        states = new float[count][];
        blurred = new float[count][];
        labels = new int[count];
        double[] ink = new double[count];
        double[] thickness = new double[count];
        Slices.parallel(count, (from, to) -> {
            for (int index = from; index < to; index++) {
                Digit digit = known.digit(index);
                states[index] = pass(digit).hiddenState();
                blurred[index] = blurred(digit);
                labels[index] = known.label(index);
                ink[index] = ink(digit);
                thickness[index] = thickness(digit);
            }
        });
        mostInk = rank(ink, NOT_SOLID);
        thickest = rank(thickness, NOT_SOLID);
    }

    /**
     * Learns what digits look like to a network. Takes seconds, on all cores.
     *
     * @param known digits that the network was trained on, or like those; some thousand are enough
     * @param tests other digits, which set the threshold
     * @param progress told how many of the tests are measured, from several threads; what it throws ends the work
     * @throws IllegalArgumentException if either is empty
     */
    public static Familiarity of(SequenceWeights weights, DigitSet known, DigitSet tests, IntConsumer progress) {
        if (known.size() == 0 || tests.size() == 0) {
            throw new IllegalArgumentException(known.size() + " known digits and " + tests.size() + " tests");
        }
        Familiarity familiarity = new Familiarity(RecurrentEquations.of(weights), known);
        double[] ofState = new double[tests.size()];
        double[] ofPixels = new double[tests.size()];
        Slices.parallel(tests.size(), (from, to) -> {
            for (int index = from; index < to; index++) {
                double[] both = familiarity.distances(tests.digit(index));
                ofState[index] = both[0];
                ofPixels[index] = both[1];
            }
            progress.accept(to);
        });
        familiarity.stateUnit = positive(rank(ofState, USUAL));
        familiarity.pixelUnit = positive(rank(ofPixels, USUAL));
        double[] sums = new double[tests.size()];
        for (int index = 0; index < sums.length; index++) {
            sums[index] = familiarity.sum(ofState[index], ofPixels[index]);
        }
        familiarity.threshold = positive(rank(sums, FAMILIAR));
        return familiarity;
    }

    /** How a picture compares with the digits known. */
    public Measure measure(Digit digit) {
        double[] both = distances(digit);
        double distance = sum(both[0], both[1]) / threshold;
        double solid = Math.max(ink(digit) / mostInk, thickness(digit) / thickest);
        return new Measure(solid > 1 ? Math.max(distance, solid) : distance);
    }

    private double sum(double ofState, double ofPixels) {
        return ofState / stateUnit + ofPixels / pixelUnit;
    }

    private ForwardPass pass(Digit digit) {
        ForwardPass pass = new ForwardPass(equations);
        pass.begin(digit.pixels(), Ablation.NONE);
        pass.readToEnd();
        return pass;
    }

    private double[] distances(Digit digit) {
        ForwardPass pass = pass(digit);
        int answer = Probabilities.mostProbable(pass.probabilities());
        return new double[] {distance(states, pass.hiddenState(), answer), distance(blurred, blurred(digit), answer)};
    }

    /** To the third nearest with a label; far from everything if there are not so many. */
    private double distance(float[][] known, float[] one, int label) {
        double[] nearest = new double[NEIGHBOUR];
        Arrays.fill(nearest, Float.MAX_VALUE);
        for (int index = 0; index < known.length; index++) {
            if (labels[index] == label) {
                double square = squaredDistance(known[index], one, nearest[NEIGHBOUR - 1]);
                for (int place = 0; place < NEIGHBOUR; place++) {
                    if (square < nearest[place]) {
                        double next = nearest[place];
                        nearest[place] = square;
                        square = next;
                    }
                }
            }
        }
        return Math.sqrt(nearest[NEIGHBOUR - 1]);
    }

    private static double squaredDistance(float[] one, float[] other, double enough) {
        double sum = 0;
        for (int i = 0; i < one.length && sum < enough; i++) {
            double difference = one[i] - other[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** Means of squares of 4x4 pixels that overlap by half. */
    private static float[] blurred(Digit digit) {
        float[] pixels = digit.pixels();
        float[] cells = new float[CELLS * CELLS];
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                float sum = 0;
                for (int y = Math.max(0, 2 * row - 1); y <= Math.min(Digit.SIDE - 1, 2 * row + 2); y++) {
                    for (int x = Math.max(0, 2 * column - 1); x <= Math.min(Digit.SIDE - 1, 2 * column + 2); x++) {
                        sum += pixels[y * Digit.SIDE + x];
                    }
                }
                cells[row * CELLS + column] = sum / 16;
            }
        }
        return cells;
    }

    private static double ink(Digit digit) {
        double ink = 0;
        for (float pixel : digit.pixels()) {
            ink += pixel;
        }
        return ink;
    }

    /** Twice the ink over its outline's length: the width of the strokes, in pixels. */
    private static double thickness(Digit digit) {
        double outline = 0;
        for (int row = 0; row + 1 < Digit.SIDE; row++) {
            for (int column = 0; column + 1 < Digit.SIDE; column++) {
                float here = digit.at(row, column);
                outline += Math.hypot(digit.at(row + 1, column) - here, digit.at(row, column + 1) - here);
            }
        }
        return outline == 0 ? 0 : 2 * ink(digit) / outline;
    }

    private static double rank(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length))];
    }

    private static double positive(double value) {
        return value > 0 ? value : 1;
    }
}

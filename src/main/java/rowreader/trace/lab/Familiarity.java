package rowreader.trace.lab;

import java.util.Arrays;
import java.util.function.IntConsumer;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.builtin.RandomForms;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Ablation;
import rowreader.trace.ForwardPass;
import rowreader.trace.Probabilities;
import rowreader.trace.RecurrentEquations;

/**
 * How strange a picture is to a network. The softmax cannot tell: it shares out 100 % among the digits, whatever it is shown.
 * So some figures are taken of the picture: the distance to the third nearest of the known digits with the label that the
 * network answers, by the last hidden state h, where the network has made up its mind, by the blurred pixels and by the
 * directions of strokes, since h forgets what it does not need; how much the sums before the softmax speak for any digit at
 * all, and for the answer before the next label; how much ink there is and how thick the strokes are; and the distance to the
 * third nearest of some {@link RandomForms}, by h and by the directions of strokes. A {@link DigitJudge} has learned from
 * digits and from other random forms what these figures say. Pictures with more ink or thicker strokes than known digits have are strange in any case.
 * Immutable, for any thread.
 */
public final class Familiarity {
    /** Cells along the blurred picture's side. */
    private static final int CELLS = 14;
    /** Random forms that pictures are compared with. */
    private static final int KNOWN_FORMS = 2000;
    /** Others, which the judge learns from beside digits. */
    private static final int FORMS = 6000;

    private static final long KNOWN_SEED = 1;
    private static final long SEED = 2;
    /** Of test digits, those that count as familiar. */
    private static final double FAMILIAR = 0.99;
    /** Of known digits: those with less ink, and thinner strokes, than what is called solid. */
    private static final double NOT_SOLID = 0.9995;
    /** The strangeness of the usual test digit, the one in the middle. */
    private static final double USUAL = 0.5;
    /** Figures beside those that say which label the network answers. */
    private static final int FIGURES = 9;
    /** Which of them is the ink, and which the strokes' thickness. */
    private static final int INK = 4;

    private static final int THICKNESS = 5;

    private final RecurrentEquations equations;
    private final NearestDigits states;
    private final NearestDigits pictures;
    private final NearestDigits directions;
    private final NearestDigits formStates;
    private final NearestDigits formDirections;
    private final double mostInk;
    private final double thickest;
    private DigitJudge judge;
    private double usual;
    private double limit;

    /**
     * How a picture compares.
     *
     * @param strangeness 1 is the most that still counts as a digit: one test digit in a hundred is stranger; half of them
     *     are below 0.5
     */
    public record Measure(double strangeness) {
        /** Whether it looks like a digit. */
        public boolean isDigit() {
            return strangeness <= 1;
        }
    }

    private Familiarity(RecurrentEquations equations, DigitSet known) {
        this.equations = equations;
        int count = known.size();
        float[][] knownStates = new float[count][];
        float[][] knownPictures = new float[count][];
        float[][] knownDirections = new float[count][];
        int[] labels = new int[count];
        double[] ink = new double[count];
        double[] thickness = new double[count];
        Slices.parallel(count, (from, to) -> {
            for (int index = from; index < to; index++) {
                Digit digit = known.digit(index);
                knownStates[index] = pass(digit).hiddenState();
                knownPictures[index] = blurred(digit);
                knownDirections[index] = StrokeDirections.of(digit);
                labels[index] = known.label(index);
                ink[index] = ink(digit);
                thickness[index] = thickness(digit);
            }
        });
        states = new NearestDigits(knownStates, labels);
        pictures = new NearestDigits(knownPictures, labels);
        directions = new NearestDigits(knownDirections, labels);
        mostInk = rank(ink, NOT_SOLID);
        thickest = rank(thickness, NOT_SOLID);
        int formCount = Math.min(KNOWN_FORMS, count);
        float[][] ofForms = new float[formCount][];
        float[][] forms = new float[formCount][];
        Slices.parallel(formCount, (from, to) -> {
            for (int index = from; index < to; index++) {
                Digit form = RandomForms.make(KNOWN_SEED, index);
                ofForms[index] = pass(form).hiddenState();
                forms[index] = StrokeDirections.of(form);
            }
        });
        formStates = new NearestDigits(ofForms, new int[formCount]);
        formDirections = new NearestDigits(forms, new int[formCount]);
    }

    /**
     * Learns what digits look like to a network. Takes seconds, on all cores.
     *
     * @param digits some thousand that the network was trained on, or like those, and others as tests
     * @param progress told how many of the tests are measured, from several threads; what it throws ends the work
     * @throws IllegalArgumentException if there are no digits or no tests
     */
    public static Familiarity of(SequenceWeights weights, KnownDigits digits, IntConsumer progress) {
        if (digits.known().size() == 0 || digits.tests().size() == 0) {
            throw new IllegalArgumentException(digits.known().size() + " known digits and "
                    + digits.tests().size() + " tests");
        }
        Familiarity familiarity = new Familiarity(RecurrentEquations.of(weights), digits.known());
        familiarity.learn(digits, progress);
        return familiarity;
    }

    private void learn(KnownDigits digits, IntConsumer progress) {
        DigitSet tests = digits.tests().and(digits.others());
        double[][] ofDigits = new double[tests.size()][];
        Slices.parallel(ofDigits.length, (from, to) -> {
            for (int index = from; index < to; index++) {
                ofDigits[index] = figures(tests.digit(index));
            }
            progress.accept(to);
        });
        double[][] ofForms = new double[Math.min(FORMS, 2 * tests.size())][];
        Slices.parallel(ofForms.length, (from, to) -> {
            for (int index = from; index < to; index++) {
                ofForms[index] = figures(RandomForms.make(SEED, index));
            }
            progress.accept(ofDigits.length);
        });
        judge = DigitJudge.trained(ofDigits, ofForms);
        double[] sums = Arrays.stream(ofDigits)
                .limit(digits.tests().size())
                .mapToDouble(figures -> solid(figures) > 1 ? Double.MAX_VALUE : judge.sum(figures))
                .sorted()
                .toArray();
        usual = sums[sums.length / 2];
        limit = rank(sums, FAMILIAR);
    }

    /** How a picture compares with the digits known. */
    public Measure measure(Digit digit) {
        // The judge's sums are logarithms of odds: equal steps of them are equal factors.
        double[] figures = figures(digit);
        double beyond = (judge.sum(figures) - limit) / Math.max(Double.MIN_NORMAL, limit - usual);
        double strangeness = Math.pow(1 / USUAL, beyond);
        double solid = solid(figures);
        return new Measure(solid > 1 ? Math.max(strangeness, solid) : strangeness);
    }

    /** More than 1 for what has more ink, or thicker strokes, than known digits. */
    private double solid(double[] figures) {
        return Math.max(figures[INK] / mostInk, figures[THICKNESS] / thickest);
    }

    private static double rank(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length))];
    }

    private ForwardPass pass(Digit digit) {
        ForwardPass pass = new ForwardPass(equations);
        pass.begin(digit.pixels(), Ablation.NONE);
        pass.readToEnd();
        return pass;
    }

    /** [FIGURES + labels] */
    private double[] figures(Digit digit) {
        ForwardPass pass = pass(digit);
        float[] logits = pass.logits();
        int answer = Probabilities.mostProbable(pass.probabilities());
        double[] figures = new double[FIGURES + logits.length];
        float[] state = pass.hiddenState();
        figures[0] = states.logDistance(state, answer);
        figures[1] = pictures.logDistance(blurred(digit), answer);
        float[] ofStrokes = StrokeDirections.of(digit);
        figures[2] = directions.logDistance(ofStrokes, answer);
        figures[3] = logSumOfExponentials(logits);
        figures[INK] = ink(digit);
        figures[THICKNESS] = thickness(digit);
        figures[6] = formDirections.logDistance(ofStrokes, 0);
        figures[7] = formStates.logDistance(state, 0);
        figures[8] = margin(logits, answer);
        figures[FIGURES + answer] = 1;
        return figures;
    }

    /** How far the answer's logit is above the next. */
    private static double margin(float[] logits, int answer) {
        return logits.length == 1 ? 0 : (double) logits[answer] - logits[Probabilities.mostProbableBut(logits, answer)];
    }

    private static double logSumOfExponentials(float[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - largest);
        }
        return largest + Math.log(sum);
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
}

package rowreader.trace.lab;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.builtin.RandomForms;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.RecurrentEquations;

/**
 * How strange a picture is to a network. The softmax cannot tell: it shares out 100 % among the digits, whatever it is shown.
 * So some {@link DigitFigures} are taken of the picture, and a {@link DigitJudge} has learned from digits and from random
 * forms what they say. Pictures with more ink or thicker strokes than known digits have are strange in any case. Immutable, for any
 * thread.
 */
public final class Familiarity {
    /** Random forms that the judge learns from beside digits. */
    private static final int FORMS = 6000;
    /** Others than those that pictures are compared with. */
    private static final long SEED = 2;
    /** Of test digits, those that count as familiar. */
    private static final double FAMILIAR = 0.99;
    /** Of known digits: those with less ink, and thinner strokes, than what is called solid. */
    private static final double NOT_SOLID = 0.9995;
    /** The strangeness of the usual test digit, the one in the middle. */
    private static final double USUAL = 0.5;

    /** The most that still counts as a digit. */
    public static final double MOST_OF_DIGITS = 1;

    private final DigitFigures figures;
    private final DigitJudge judge;
    private final double mostInk;
    private final double thickest;
    private final double usual;
    private final double limit;

    /**
     * How a picture compares.
     *
     * @param strangeness one test digit in a hundred is stranger than {@link #MOST_OF_DIGITS}; half of them are below 0.5
     */
    public record Measure(double strangeness) {
        /** Whether it looks like a digit. */
        public boolean isDigit() {
            return strangeness <= MOST_OF_DIGITS;
        }
    }

    private Familiarity(
            DigitFigures figures, DigitJudge judge, double mostInk, double thickest, double usual, double limit) {
        this.figures = figures;
        this.judge = judge;
        this.mostInk = mostInk;
        this.thickest = thickest;
        this.usual = usual;
        this.limit = limit;
    }

    /**
     * Learns what digits look like to a network. Takes seconds, on all cores.
     *
     * @param digits some thousand that the network was trained on, or like those, and others as tests
     * @param giveWay asked often
     * @param progress told how many of the tests are measured, from several threads; what it throws ends the work
     * @throws IllegalArgumentException if there are no digits or no tests
     */
    public static Familiarity of(SequenceWeights weights, KnownDigits digits, GiveWay giveWay, IntConsumer progress) {
        DigitSet known = digits.known();
        if (known.size() == 0 || digits.tests().size() == 0) {
            throw new IllegalArgumentException(
                    known.size() + " known digits and " + digits.tests().size() + " tests");
        }
        DigitFigures figures = DigitFigures.of(RecurrentEquations.of(weights), known, giveWay);
        double[] ink = new double[known.size()];
        double[] thickness = new double[known.size()];
        for (int index = 0; index < known.size(); index++) {
            ink[index] = DigitFigures.ink(known.digit(index));
            thickness[index] = DigitFigures.thickness(known.digit(index));
        }
        double mostInk = rank(ink, NOT_SOLID);
        double thickest = rank(thickness, NOT_SOLID);
        DigitSet tests = digits.tests().and(digits.others());
        double[][] ofDigits = new double[tests.size()][];
        Slices.parallel(ofDigits.length, giveWay, (from, to) -> {
            for (int index = from; index < to; index++) {
                ofDigits[index] = figures.of(tests.digit(index));
            }
            progress.accept(to);
        });
        double[][] ofForms = new double[Math.min(FORMS, 2 * tests.size())][];
        Slices.parallel(ofForms.length, giveWay, (from, to) -> {
            for (int index = from; index < to; index++) {
                ofForms[index] = figures.of(RandomForms.make(SEED, index));
            }
            progress.accept(ofDigits.length);
        });
        DigitJudge judge = DigitJudge.trained(ofDigits, ofForms, giveWay);
        double[] sums = Arrays.stream(ofDigits)
                .limit(digits.tests().size())
                .mapToDouble(of -> solid(of, mostInk, thickest) > 1 ? Double.MAX_VALUE : judge.sum(of))
                .sorted()
                .toArray();
        return new Familiarity(figures, judge, mostInk, thickest, sums[sums.length / 2], rank(sums, FAMILIAR));
    }

    private static double rank(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length))];
    }

    /** How a picture compares with the digits known. */
    public Measure measure(Digit digit) {
        // The judge's sums are logarithms of odds: equal steps of them are equal factors.
        double[] of = figures.of(digit);
        double beyond = (judge.sum(of) - limit) / Math.max(Double.MIN_NORMAL, limit - usual);
        double strangeness = Math.pow(1 / USUAL, beyond);
        double solid = solid(of, mostInk, thickest);
        return new Measure(solid > 1 ? Math.max(strangeness, solid) : strangeness);
    }

    /** More than 1 for what has more ink, or thicker strokes, than known digits. */
    private static double solid(double[] figures, double mostInk, double thickest) {
        return Math.max(DigitFigures.ink(figures) / mostInk, DigitFigures.thickness(figures) / thickest);
    }

    void write(DataOutput out) throws IOException {
        figures.write(out);
        judge.write(out);
        for (double number : new double[] {mostInk, thickest, usual, limit}) {
            out.writeDouble(number);
        }
    }

    /** What {@link #write} wrote, for the same network. */
    static Familiarity read(DataInput in, SequenceWeights weights) throws IOException {
        DigitFigures figures = DigitFigures.read(in, RecurrentEquations.of(weights));
        return new Familiarity(
                figures,
                DigitJudge.read(in, figures.count()),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }
}

package rowreader.trace.lab;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.builtin.RandomForms;
import rowreader.network.training.GiveWay;
import rowreader.trace.Ablation;
import rowreader.trace.ForwardPass;
import rowreader.trace.Probabilities;
import rowreader.trace.RecurrentEquations;

/**
 * The figures of a picture that say whether it may be a digit to a network. By the last hidden state h, where the network has
 * made up its mind, and by the directions of strokes, since h forgets what it does not need: the distance to the nearest of
 * the {@link Centres} of known digits with the label that the network answers, of those with other labels, and of
 * {@link RandomForms}. How much the sums before the softmax speak for any digit at all, and for the answer before the next label;
 * how much ink there is and how thick the strokes are. Immutable, for any thread.
 */
final class DigitFigures {
    /** Centres for each label, and of random forms. */
    private static final int CENTRES = 40;

    private static final int CENTRES_OF_FORMS = 100;
    /** Random forms that the centres are of. */
    private static final int FORMS = 2000;

    private static final long SEED = 1;
    /** Figures beside those that say which label the network answers. */
    private static final int FIGURES = 10;
    /** Which of them is the ink, and which the strokes' thickness. */
    private static final int INK = 8;

    private static final int THICKNESS = 9;

    private final RecurrentEquations equations;
    private final Centres states;
    private final Centres directions;
    private final Centres formStates;
    private final Centres formDirections;

    private DigitFigures(
            RecurrentEquations equations,
            Centres states,
            Centres directions,
            Centres formStates,
            Centres formDirections) {
        this.equations = equations;
        this.states = states;
        this.directions = directions;
        this.formStates = formStates;
        this.formDirections = formDirections;
    }

    /**
     * Compares with known digits. Takes seconds, on all cores.
     *
     * @param known at least one; of few, the figures say little
     * @param giveWay asked often
     */
    static DigitFigures of(RecurrentEquations equations, DigitSet known, GiveWay giveWay) {
        int count = known.size();
        float[][] states = new float[count][];
        float[][] directions = new float[count][];
        int[] labels = new int[count];
        Slices.parallel(count, giveWay, (from, to) -> {
            for (int index = from; index < to; index++) {
                Digit digit = known.digit(index);
                states[index] = pass(equations, digit).hiddenState();
                directions[index] = StrokeDirections.of(digit);
                labels[index] = known.label(index);
            }
        });
        int formCount = Math.min(FORMS, count);
        float[][] ofForms = new float[formCount][];
        float[][] forms = new float[formCount][];
        Slices.parallel(formCount, giveWay, (from, to) -> {
            for (int index = from; index < to; index++) {
                Digit form = RandomForms.make(SEED, index);
                ofForms[index] = pass(equations, form).hiddenState();
                forms[index] = StrokeDirections.of(form);
            }
        });
        return new DigitFigures(
                equations,
                Centres.of(states, labels, equations.classes(), CENTRES, giveWay),
                Centres.of(directions, labels, equations.classes(), CENTRES, giveWay),
                Centres.of(ofForms, new int[formCount], 1, CENTRES_OF_FORMS, giveWay),
                Centres.of(forms, new int[formCount], 1, CENTRES_OF_FORMS, giveWay));
    }

    private static ForwardPass pass(RecurrentEquations equations, Digit digit) {
        ForwardPass pass = new ForwardPass(equations);
        pass.begin(digit.pixels(), Ablation.NONE);
        pass.readToEnd();
        return pass;
    }

    /** [FIGURES + labels] */
    double[] of(Digit digit) {
        ForwardPass pass = pass(equations, digit);
        float[] logits = pass.logits();
        int answer = Probabilities.mostProbable(pass.probabilities());
        float[] state = pass.hiddenState();
        float[] ofStrokes = StrokeDirections.of(digit);
        double[] figures = new double[FIGURES + logits.length];
        figures[0] = states.logDistance(state, answer);
        figures[1] = states.logDistanceToOthers(state, answer);
        figures[2] = formStates.logDistance(state, 0);
        figures[3] = directions.logDistance(ofStrokes, answer);
        figures[4] = directions.logDistanceToOthers(ofStrokes, answer);
        figures[5] = formDirections.logDistance(ofStrokes, 0);
        figures[6] = logSumOfExponentials(logits);
        figures[7] = margin(logits, answer);
        figures[INK] = ink(digit);
        figures[THICKNESS] = thickness(digit);
        figures[FIGURES + answer] = 1;
        return figures;
    }

    /** How many figures there are of a picture. */
    int count() {
        return FIGURES + equations.classes();
    }

    /** Of figures: the sum of all pixels. */
    static double ink(double[] figures) {
        return figures[INK];
    }

    /** Of figures: the width of the strokes, in pixels. */
    static double thickness(double[] figures) {
        return figures[THICKNESS];
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

    static double ink(Digit digit) {
        double ink = 0;
        for (float pixel : digit.pixels()) {
            ink += pixel;
        }
        return ink;
    }

    /** Twice the ink over its outline's length: the width of the strokes, in pixels. */
    static double thickness(Digit digit) {
        double outline = 0;
        for (int row = 0; row + 1 < Digit.SIDE; row++) {
            for (int column = 0; column + 1 < Digit.SIDE; column++) {
                float here = digit.at(row, column);
                outline += Math.hypot(digit.at(row + 1, column) - here, digit.at(row, column + 1) - here);
            }
        }
        return outline == 0 ? 0 : 2 * ink(digit) / outline;
    }

    void write(DataOutput out) throws IOException {
        states.write(out);
        directions.write(out);
        formStates.write(out);
        formDirections.write(out);
    }

    /** What {@link #write} wrote, for the same network. */
    static DigitFigures read(DataInput in, RecurrentEquations equations) throws IOException {
        int units = equations.units();
        return new DigitFigures(
                equations,
                Centres.read(in, units),
                Centres.read(in, StrokeDirections.COUNT),
                Centres.read(in, units),
                Centres.read(in, StrokeDirections.COUNT));
    }
}

package rowreader.trace.lab;

import java.util.Optional;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;
import rowreader.trace.Equations;
import rowreader.trace.Probabilities;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

/**
 * The digits of a set that show most about a network; each is nothing where the set has none such. Immutable; made on any
 * thread, in a few tenths of a millisecond a digit.
 *
 * @param lateTurn of those read right in the end, the one whose last change of mind comes last; of networks that read by lines
 * @param fourOrNine the one whose answer is shared most evenly between 4 and 9
 * @param misread the one read wrong with the highest probability
 */
public record InstructiveDigits(Optional<LateTurn> lateTurn, Optional<Shared> fourOrNine, Optional<Sure> misread) {
    private static final int FOUR = 4;
    private static final int NINE = 9;
    /** What 4 and 9 together take at least to be said to share the answer. */
    static final float BOTH = 0.9f;

    /**
     * A digit whose reading turns.
     *
     * @param index its place in the set
     * @param timestep of the line after which the answer stays, 1..27
     * @param before the label after the line before
     * @param after the label from then on
     */
    public record LateTurn(int index, int timestep, int before, int after) {}

    /**
     * A digit whose answer is shared.
     *
     * @param index its place in the set
     * @param four the probability of 4
     * @param nine the probability of 9
     */
    public record Shared(int index, float four, float nine) {}

    /**
     * A digit whose answer is wrong.
     *
     * @param index its place in the set
     * @param prediction the answer
     * @param probability of the answer
     */
    public record Sure(int index, int prediction, float probability) {}

    /**
     * Looks through the first digits of a set.
     *
     * @param count how many; all of them if the set has fewer
     * @param giveWay asked often
     */
    public static InstructiveDigits of(Weights weights, DigitSet digits, int count, GiveWay giveWay) {
        Search search = new Search(weights);
        Slices.oneByOne(
                Math.min(count, digits.size()),
                giveWay,
                index -> search.look(index, digits.digit(index), digits.label(index)));
        return new InstructiveDigits(
                Optional.ofNullable(search.lateTurn),
                Optional.ofNullable(search.shared),
                Optional.ofNullable(search.sure));
    }

    /** What a network answers to one digit, [classes]. */
    public static float[] answer(Weights weights, Digit digit) {
        return Equations.of(weights).probabilities(digit);
    }

    private static final class Search {
        private final Equations equations;
        /** Null for a network that sees a digit at once. */
        private final Tracer tracer;

        private LateTurn lateTurn;
        private Shared shared;
        private Sure sure;

        Search(Weights weights) {
            equations = Equations.of(weights);
            tracer = weights instanceof SequenceWeights byLines ? new Tracer(byLines) : null;
        }

        void look(int index, Digit digit, int label) {
            Trace trace = tracer == null ? null : tracer.trace(digit);
            float[] answer = trace == null ? equations.probabilities(digit) : trace.probabilities();
            int prediction = Probabilities.mostProbable(answer);
            if (prediction == label) {
                lookForTurn(index, trace);
            } else if (sure == null || answer[prediction] > sure.probability()) {
                sure = new Sure(index, prediction, answer[prediction]);
            }
            if (answer.length > NINE && answer[FOUR] + answer[NINE] >= BOTH) {
                Shared found = new Shared(index, answer[FOUR], answer[NINE]);
                if (shared == null || gap(found) < gap(shared)) {
                    shared = found;
                }
            }
        }

        private void lookForTurn(int index, Trace trace) {
            if (trace == null) {
                return;
            }
            int turn = lastTurn(trace);
            if (turn > 0 && (lateTurn == null || turn > lateTurn.timestep())) {
                lateTurn = new LateTurn(index, turn, trace.prediction(turn - 1), trace.prediction(turn));
            }
        }

        /** The last timestep at which the prediction changes; 0 if it never does. */
        private static int lastTurn(Trace trace) {
            int turn = trace.timesteps() - 1;
            while (turn > 0 && trace.prediction(turn) == trace.prediction(turn - 1)) {
                turn--;
            }
            return turn;
        }

        private static float gap(Shared shared) {
            return Math.abs(shared.four() - shared.nine());
        }
    }
}

package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rowreader.data.DigitSet;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.network.model.BuiltInModel;
import rowreader.network.model.Model;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.Matrix;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.RnnWeights;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;
import rowreader.trace.FeedForward;
import rowreader.trace.LayerWeights;
import rowreader.trace.Probabilities;
import rowreader.trace.TestDigits;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

/** The digits of the shelf against looking at every one. */
class InstructiveDigitsTest {
    private static final int COUNT = 300;

    @Test
    void theyAreThoseThatBruteForceFinds() throws IOException {
        SequenceWeights weights =
                (SequenceWeights) Model.open(BuiltInModel.BEST).weights();
        DigitSet digits = BuiltInDigits.some(5, COUNT);
        InstructiveDigits found = InstructiveDigits.of(weights, digits, COUNT, new GiveWay());

        Tracer tracer = new Tracer(weights);
        int latest = 0;
        float surest = 0;
        float closest = Float.MAX_VALUE;
        for (int index = 0; index < COUNT; index++) {
            Trace trace = tracer.trace(digits.digit(index));
            float[] answer = trace.probabilities();
            if (trace.prediction() != digits.label(index)) {
                surest = Math.max(surest, answer[trace.prediction()]);
            } else {
                int turn = trace.timesteps() - 1;
                while (turn > 0 && trace.prediction(turn) == trace.prediction(turn - 1)) {
                    turn--;
                }
                latest = Math.max(latest, turn);
            }
            if (answer[4] + answer[9] >= InstructiveDigits.BOTH) {
                closest = Math.min(closest, Math.abs(answer[4] - answer[9]));
            }
        }

        InstructiveDigits.LateTurn turn = found.lateTurn().orElseThrow();
        assertThat(turn.timestep()).isEqualTo(latest);
        Trace turning = tracer.trace(digits.digit(turn.index()));
        assertThat(turning.prediction(latest - 1)).isEqualTo(turn.before()).isNotEqualTo(turn.after());
        assertThat(turning.prediction()).isEqualTo(turn.after()).isEqualTo(digits.label(turn.index()));
        assertThat(found.misread().map(InstructiveDigits.Sure::probability).orElse(0f))
                .isEqualTo(surest);
        InstructiveDigits.Shared shared = found.fourOrNine().orElseThrow();
        assertThat(Math.abs(shared.four() - shared.nine())).isEqualTo(closest);
    }

    /** Which sees all at once: nothing turns while it reads. */
    @Test
    void aNetworkThatReadsNoLinesHasNoLateTurn() {
        Weights weights = LayerWeights.mlp(1, 20, 4);
        DigitSet digits = TestDigits.set(80, 3);
        InstructiveDigits found = InstructiveDigits.of(weights, digits, 60, new GiveWay());

        float surest = 0;
        int misread = -1;
        for (int index = 0; index < 60; index++) {
            float[] answer = InstructiveDigits.answer(weights, digits.digit(index));
            assertThat(answer).isEqualTo(FeedForward.of(weights).probabilities(digits.digit(index)));
            int prediction = Probabilities.mostProbable(answer);
            if (prediction != digits.label(index) && answer[prediction] > surest) {
                surest = answer[prediction];
                misread = index;
            }
        }
        assertThat(found.lateTurn()).isEmpty();
        assertThat(found.misread().map(InstructiveDigits.Sure::index)).contains(misread);
        assertThat(InstructiveDigits.of(weights, digits, 0, new GiveWay()))
                .isEqualTo(new InstructiveDigits(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** Without any weight the bias is the answer. */
    @Test
    void fourAndNineShareTheAnswerOnlyIfHardlyAnythingIsLeft() {
        DigitSet digits = TestDigits.set(5, 3);

        InstructiveDigits nearly = InstructiveDigits.of(answering(0.55f, 0.36f), digits, 5, new GiveWay());
        assertThat(nearly.fourOrNine().orElseThrow().index())
                .as("the first of those alike")
                .isZero();
        assertThat(nearly.fourOrNine().orElseThrow().four()).isCloseTo(0.55f, within(1e-5f));
        assertThat(nearly.fourOrNine().orElseThrow().nine()).isCloseTo(0.36f, within(1e-5f));
        assertThat(nearly.misread().orElseThrow().prediction()).isEqualTo(4);
        assertThat(InstructiveDigits.of(answering(0.55f, 0.34f), digits, 5, new GiveWay())
                        .fourOrNine())
                .isEmpty();
    }

    private static RnnWeights answering(float four, float nine) {
        float[] bias = new float[10];
        Arrays.fill(bias, (float) Math.log((1 - four - nine) / 8));
        bias[4] = (float) Math.log(four);
        bias[9] = (float) Math.log(nine);
        return new RnnWeights(
                new Matrix(28, 1, new float[28]),
                new Matrix(1, 1, new float[1]),
                new Matrix(1, 1, new float[1]),
                new Matrix(1, 10, new float[10]),
                new Matrix(1, 10, bias),
                ReadingOrder.TOP_DOWN);
    }
}

package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import rowreader.data.DigitSet;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.network.model.BuiltInModel;
import rowreader.network.model.Model;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
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
}

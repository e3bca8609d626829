package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class ClassBeliefsTest {
    private static final LstmWeights WEIGHTS = sure(TestWeights.random(20, 3));
    private static final DigitSet DIGITS = TestDigits.set(150, 5);

    /** With sums so large that it decides. */
    private static LstmWeights sure(LstmWeights weights) {
        float[] output = weights.outputWeights();
        for (int i = 0; i < output.length; i++) {
            output[i] *= 6;
        }
        return new LstmWeights(
                weights.inputWeights(), weights.recurrentWeights(), weights.bias(), output, weights.outputBias());
    }

    @Test
    void theMeansAreThoseOfReadingEveryDigit() {
        ClassBeliefs beliefs = ClassBeliefs.of(WEIGHTS, DIGITS, 120, new GiveWay());
        Tracer tracer = new Tracer(WEIGHTS);
        int anyDecided = 0;
        for (int label = 0; label < 10; label++) {
            int count = 0;
            int decided = 0;
            double belief = 0;
            double decidedAt = 0;
            for (int index = 0; index < 120; index++) {
                if (DIGITS.label(index) == label) {
                    Trace trace = tracer.trace(DIGITS.digit(index));
                    count++;
                    belief += trace.readout(9, label);
                    if (trace.prediction() == label && trace.decidedAt().isPresent()) {
                        decided++;
                        decidedAt += trace.decidedAt().getAsInt();
                    }
                }
            }
            assertThat(beliefs.count(label)).isEqualTo(count);
            assertThat(beliefs.decided(label)).isEqualTo(decided);
            if (count > 0) {
                assertThat(beliefs.belief(label, 9)).isCloseTo(belief / count, within(1e-6));
            }
            if (decided > 0) {
                assertThat(beliefs.decidedAt(label).orElseThrow()).isCloseTo(decidedAt / decided, within(1e-9));
            } else {
                assertThat(beliefs.decidedAt(label)).isEmpty();
            }
            anyDecided += decided;
        }
        assertThat(anyDecided).as("something to compare").isPositive();
        assertThat(beliefs.size()).isEqualTo(120);
    }
}

package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Quantity;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class LogitContributionsTest {
    static Stream<SequenceWeights> networks() {
        return TestWeights.ofEveryKind(24, ReadingOrder.TOP_DOWN, 5).stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void thePushesAndTheBiasAddUpToTheLogitOfWhichTheReadoutIsTheSoftmax(SequenceWeights weights) {
        Trace trace = new Tracer(weights).trace(TestDigits.blot(2));
        for (int timestep : new int[] {0, 13, 27}) {
            LogitContributions shown = LogitContributions.of(trace, timestep);
            float[] logits = trace.logits(timestep);
            double exponentials = 0;
            for (int label = 0; label < 10; label++) {
                double sum = shown.bias(label);
                for (int unit = 0; unit < trace.units(); unit++) {
                    sum += shown.push(unit, label);
                }
                assertThat(sum).isCloseTo(logits[label], within(1e-5));
                assertThat(shown.logit(label)).isCloseTo(logits[label], within(1e-5));
                exponentials += Math.exp(sum);
            }
            for (int label = 0; label < 10; label++) {
                assertThat(Math.exp(shown.logit(label)) / exponentials)
                        .isCloseTo(trace.readout(timestep, label), within(1e-5));
            }
        }
    }

    @Test
    void thePushesAreSortedAndWhatTheyAreSaidToBe() {
        Trace trace = new Tracer(TestWeights.random(12, 3)).trace(TestDigits.blot(2));
        LogitContributions shown = LogitContributions.of(trace, 20);

        assertThat(shown.pushes(4)).hasSize(12).isSortedAccordingTo((a, b) -> Float.compare(b.amount(), a.amount()));
        LogitContributions.Push first = shown.pushes(4).get(0);
        assertThat(first.amount())
                .isEqualTo(trace.value(Quantity.HIDDEN_STATE, 20, first.unit())
                        * trace.equations().outputWeight(first.unit(), 4));
    }

    @Test
    void whatSpeaksForAClassAndWhatSpeaksAgainstItAreAddedUpApart() {
        Trace trace = new Tracer(TestWeights.random(12, 3)).trace(TestDigits.blot(2));
        LogitContributions shown = LogitContributions.of(trace, 20);
        double forIt = 0;
        double against = 0;
        for (int unit = 0; unit < 12; unit++) {
            double push = trace.value(Quantity.HIDDEN_STATE, 20, unit)
                    * trace.equations().outputWeight(unit, 4);
            forIt += Math.max(0, push);
            against += Math.min(0, push);
        }

        assertThat(shown.timestep()).isEqualTo(20);
        assertThat(shown.sum(4, true)).isCloseTo(forIt, within(1e-5)).isPositive();
        assertThat(shown.sum(4, false)).isCloseTo(against, within(1e-5)).isNegative();
    }
}

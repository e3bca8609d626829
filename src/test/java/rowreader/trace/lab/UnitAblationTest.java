package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.Ablation;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class UnitAblationTest {
    private static final LstmWeights WEIGHTS = TestWeights.random(30, 4);
    private final Tracer tracer = new Tracer(WEIGHTS);

    @Test
    void everyChangeIsThatOfReadingWithTheUnitAblated() {
        Reading reading = Reading.of(TestDigits.blot(1)).withBlankRowsAfter(1);
        Trace trace = tracer.trace(reading);
        List<UnitAblation> ranking = UnitAblation.ranking(trace);

        assertThat(ranking)
                .extracting(UnitAblation::unit)
                .doesNotHaveDuplicates()
                .hasSize(30);
        assertThat(ranking).isSortedAccordingTo(Comparator.comparingDouble(UnitAblation::change));
        for (UnitAblation ablation : ranking) {
            Trace without = tracer.trace(reading.withAblation(Ablation.ofUnit(ablation.unit())));
            float change = without.probabilities()[trace.prediction()] - trace.probabilities()[trace.prediction()];
            assertThat(ablation.change()).isEqualTo(change);
        }
    }

    @Test
    void aUnitThatIsAblatedAlreadyChangesNothing() {
        Ablation both = new Ablation(Set.of(3, 8), Ablation.Kind.HIDDEN_TO_ZERO, 0);
        List<UnitAblation> ranking =
                UnitAblation.ranking(tracer.trace(Reading.of(TestDigits.blot(1)).withAblation(both)));

        assertThat(ranking).contains(new UnitAblation(3, 0), new UnitAblation(8, 0));
    }
}

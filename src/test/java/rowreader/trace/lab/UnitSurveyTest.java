package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.Ablation;
import rowreader.trace.Quantity;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class UnitSurveyTest {
    private static final LstmWeights WEIGHTS = TestWeights.random(16, 3);
    private static final DigitSet DIGITS = TestDigits.set(80, 5);
    private static final UnitSurvey SURVEY = UnitSurvey.of(WEIGHTS, DIGITS, 60, new GiveWay());

    @Test
    void captionsCountWhatReadingEveryDigitShows() {
        Tracer tracer = new Tracer(WEIGHTS);
        int[][] seen = new int[16][RowEvent.values().length];
        int[] cases = new int[RowEvent.values().length];
        for (int index = 0; index < 60; index++) {
            Trace trace = tracer.trace(DIGITS.digit(index));
            float[][] rows = new float[28][];
            for (int row = 0; row < 28; row++) {
                rows[row] = trace.input(row, 0);
            }
            for (RowEvent event : RowEvent.values()) {
                for (int row = 0; row < 28; row++) {
                    if (event.happens(rows, row)) {
                        cases[event.ordinal()]++;
                        for (int unit = 0; unit < 16; unit++) {
                            float before = row == 0 ? 0 : trace.value(Quantity.HIDDEN_STATE, row - 1, unit);
                            if (trace.value(Quantity.HIDDEN_STATE, row, unit) - before > UnitSurvey.RISE) {
                                seen[unit][event.ordinal()]++;
                            }
                        }
                        break;
                    }
                }
            }
        }
        int captions = 0;
        for (int unit = 0; unit < 16; unit++) {
            for (RowEvent event : RowEvent.values()) {
                assertThat(SURVEY.caption(unit, event))
                        .isEqualTo(new UnitSurvey.Caption(event, seen[unit][event.ordinal()], cases[event.ordinal()]));
            }
            captions += SURVEY.caption(unit).isPresent() ? 1 : 0;
            SURVEY.caption(unit)
                    .ifPresent(caption ->
                            assertThat(caption.seen()).isGreaterThanOrEqualTo((int) Math.ceil(0.6 * caption.cases())));
        }
        assertThat(captions).as("units with nothing that holds have no caption").isLessThan(16);
    }

    @Test
    void theDigitsThatExciteAUnitMostAreThoseWithTheHighestState() {
        List<UnitSurvey.Excited> excited = SURVEY.mostExcited(7, 5);
        Tracer tracer = new Tracer(WEIGHTS);
        float highest = -1;
        for (int index = 0; index < 60; index++) {
            for (float[] state : List.of(tracer.trace(DIGITS.digit(index)).values(Quantity.HIDDEN_STATE, 27))) {
                highest = Math.max(highest, state[7]);
            }
        }
        assertThat(excited).hasSize(5);
        assertThat(excited.get(0).hiddenState()).isGreaterThanOrEqualTo(highest);
        Trace trace = tracer.trace(DIGITS.digit(excited.get(0).index()));
        assertThat(trace.value(Quantity.HIDDEN_STATE, excited.get(0).timestep(), 7))
                .isEqualTo(excited.get(0).hiddenState());
    }

    @Test
    void aPatternFindsTheUnitsAndDigitsThatAreOnThereAndOnlyThere() {
        List<UnitSurvey.Match> matches = SURVEY.matches(5, 12, 16, 3);

        assertThat(matches).hasSize(16).isSortedAccordingTo((a, b) -> Double.compare(b.agreement(), a.agreement()));
        UnitSurvey.Match best = matches.get(0);
        Tracer tracer = new Tracer(WEIGHTS);
        for (int row = 0; row < 28; row++) {
            assertThat(SURVEY.isOn(4, row, best.unit()))
                    .isEqualTo(tracer.trace(DIGITS.digit(4)).value(Quantity.HIDDEN_STATE, row, best.unit())
                            > UnitSurvey.ON);
        }
        double sum = 0;
        double highest = 0;
        for (int index = 0; index < 60; index++) {
            int both = 0;
            int either = 0;
            for (int row = 0; row < 28; row++) {
                boolean on = SURVEY.isOn(index, row, best.unit());
                boolean wanted = row >= 5 && row <= 12;
                both += on && wanted ? 1 : 0;
                either += on || wanted ? 1 : 0;
            }
            sum += (double) both / either;
            highest = Math.max(highest, (double) both / either);
        }
        assertThat(best.agreement()).isEqualTo(sum / 60);
        assertThat(SURVEY.agreement(best.digits().get(0), best.unit(), 5, 12)).isEqualTo(highest);
    }

    @Test
    void theUnitsThatMatterAreThoseWhoseSilenceMovesTheLogit() {
        Tracer tracer = new Tracer(WEIGHTS);
        Trace trace = tracer.trace(TestDigits.blot(1));
        List<UnitNeed> needs = UnitNeed.most(trace, 12);

        assertThat(needs).hasSize(12);
        float least = Float.MAX_VALUE;
        for (UnitNeed need : needs) {
            Trace without = tracer.trace(Reading.of(TestDigits.blot(1)).withAblation(Ablation.ofUnit(need.unit())));
            float change = without.logits(27)[trace.prediction()] - trace.logits(27)[trace.prediction()];
            assertThat(need.change()).isEqualTo(change);
            assertThat(Math.abs(change)).isLessThanOrEqualTo(least);
            least = Math.abs(change);
        }
    }
}

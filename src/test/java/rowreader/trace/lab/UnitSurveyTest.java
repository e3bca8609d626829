package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
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
    private static UnitSurvey survey;

    @BeforeAll
    static void readAll() {
        survey = UnitSurvey.of(WEIGHTS, DIGITS, 60, new GiveWay());
    }

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
                assertThat(survey.caption(unit, event))
                        .isEqualTo(new UnitSurvey.Caption(event, seen[unit][event.ordinal()], cases[event.ordinal()]));
            }
            captions += survey.caption(unit).isPresent() ? 1 : 0;
            survey.caption(unit)
                    .ifPresent(caption ->
                            assertThat(caption.seen()).isGreaterThanOrEqualTo((int) Math.ceil(0.6 * caption.cases())));
        }
        assertThat(captions).as("units with nothing that holds have no caption").isLessThan(16);
    }

    @Test
    void theDigitsThatExciteAUnitMostAreThoseWithTheHighestState() {
        List<UnitSurvey.Excited> excited = survey.mostExcited(7, 5);
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
        List<UnitSurvey.Match> matches = survey.matches(5, 12, 16, 3);

        assertThat(matches)
                .hasSize((int) IntStream.range(0, 16)
                        .filter(unit ->
                                IntStream.range(0, 60 * 8).anyMatch(at -> survey.isOn(at / 8, 5 + at % 8, unit)))
                        .count())
                .isSortedAccordingTo((a, b) -> Double.compare(b.agreement(), a.agreement()));
        UnitSurvey.Match best = matches.get(0);
        Tracer tracer = new Tracer(WEIGHTS);
        for (int row = 0; row < 28; row++) {
            assertThat(survey.isOn(4, row, best.unit()))
                    .isEqualTo(tracer.trace(DIGITS.digit(4)).value(Quantity.HIDDEN_STATE, row, best.unit())
                            > UnitSurvey.ON);
        }
        double sum = 0;
        double highest = 0;
        for (int index = 0; index < 60; index++) {
            int both = 0;
            int either = 0;
            for (int row = 0; row < 28; row++) {
                boolean on = survey.isOn(index, row, best.unit());
                boolean wanted = row >= 5 && row <= 12;
                both += on && wanted ? 1 : 0;
                either += on || wanted ? 1 : 0;
            }
            sum += (double) both / either;
            highest = Math.max(highest, (double) both / either);
        }
        assertThat(best.agreement()).isEqualTo(sum / 60);
        assertThat(survey.agreement(best.digits().get(0), best.unit(), 5, 12)).isEqualTo(highest);
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

    /**
     * What units do, planned: all digits are alike, the ink begins in line 4 and ends after line 10, so that it ends in line
     * 11. From a survey's file, since no weights do exactly that.
     */
    private static UnitSurvey planned(int digits, int units, Plan plan) throws IOException {
        return planned(TestWeights.random(units, 1), digits, units, plan);
    }

    private static UnitSurvey planned(SequenceWeights weights, int digits, int units, Plan plan) throws IOException {
        byte[] pixels = new byte[digits * Digit.PIXELS];
        for (int index = 0; index < digits; index++) {
            for (int row = 4; row <= 10; row++) {
                pixels[index * Digit.PIXELS + row * Digit.SIDE + 5] = (byte) 255;
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int index = 0; index < digits; index++) {
            float[] states = new float[28 * units];
            for (int i = 0; i < states.length; i++) {
                states[i] = plan.hiddenState(index, i / units, i % units);
            }
            UnitsInDigit.of(units, states).write(new DataOutputStream(bytes));
        }
        return UnitSurvey.read(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())),
                weights,
                new DigitSet(pixels, new byte[digits]),
                digits + 10);
    }

    private interface Plan {
        float hiddenState(int index, int timestep, int unit);
    }

    @Test
    void aUnitIsSaidToWaitForWhatItMostlyRisesAt() throws IOException {
        UnitSurvey planned = planned(20, 6, (index, timestep, unit) -> switch (unit) {
            // Rises at the end of the ink: always, in 12 of 20 digits, in 11 of 20.
            case 0 -> timestep >= 11 ? 1 : 0;
            case 1 -> timestep >= 11 && index < 12 ? 1 : 0;
            case 2 -> timestep >= 11 && index < 11 ? 1 : 0;
            // In every other line, so that it is no wonder that it does at the end; in a line where nothing happens.
            case 3 -> timestep % 2;
            case 4 -> timestep >= 15 ? 1 : 0;
            // At the start in 12 digits, at the end in 15.
            default -> timestep == 4 && index < 12 || timestep == 11 && index < 15 ? 1 : 0;
        });

        assertThat(planned.size()).isEqualTo(20);
        assertThat(planned.caption(0)).contains(new UnitSurvey.Caption(RowEvent.ENDS, 20, 20));
        assertThat(planned.caption(1)).contains(new UnitSurvey.Caption(RowEvent.ENDS, 12, 20));
        assertThat(planned.caption(2)).isEmpty();
        assertThat(planned.caption(3)).isEmpty();
        assertThat(planned.caption(4)).isEmpty();
        assertThat(planned.caption(5)).contains(new UnitSurvey.Caption(RowEvent.ENDS, 15, 20));
    }

    @Test
    void aUnitThatReadsFromTheEndWaitsForWhatHappensInTheLinesThatItReads() throws IOException {
        // The ink ends in line 11 from the beginning, and from the end in line 3, which is read at timestep 24.
        UnitSurvey planned = planned(
                TestWeights.bidirectional(2, ReadingOrder.TOP_DOWN, 1),
                20,
                4,
                (index, timestep, unit) -> timestep >= (unit % 2 == 0 ? 11 : 24) ? 1 : 0);

        assertThat(IntStream.range(0, 4).mapToObj(planned::caption))
                .containsExactly(
                        Optional.of(new UnitSurvey.Caption(RowEvent.ENDS, 20, 20)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new UnitSurvey.Caption(RowEvent.ENDS, 20, 20)));
    }

    @Test
    void nineteenCasesSayNothing() throws IOException {
        UnitSurvey planned = planned(19, 1, (index, timestep, unit) -> timestep >= 11 ? 1 : 0);

        assertThat(planned.caption(0, RowEvent.ENDS)).isEqualTo(new UnitSurvey.Caption(RowEvent.ENDS, 19, 19));
        assertThat(planned.caption(0)).isEmpty();
    }

    @Test
    void aRiseOfTwoAndAHalfTimesTheUsualIsEnoughAndLessIsNot() throws IOException {
        // It rises in 7 of 28 lines, and at the end of the ink in 20 of 32 digits, 2.5 times as often; then in 20 of
        // 33.
        UnitSurvey enough = planned(32, 1, (index, timestep, unit) -> rising(timestep, index < 20));
        UnitSurvey less = planned(33, 1, (index, timestep, unit) -> rising(timestep, index < 20));

        assertThat(enough.caption(0)).contains(new UnitSurvey.Caption(RowEvent.ENDS, 20, 32));
        assertThat(less.caption(0)).isEmpty();
    }

    /** Rises in seven lines: six where nothing happens, and the end of the ink or another. */
    private static float rising(int timestep, boolean atTheEnd) {
        boolean elsewhere = timestep > 15 && timestep % 2 == 0;
        return elsewhere || timestep == (atTheEnd ? 11 : 1) ? 1 : 0;
    }

    @Test
    void theMostExcitedComeFirstAndTheBestMatchesToo() throws IOException {
        // Unit 0 is on in as many lines from line 5 on as the digit's number says; unit 1 never.
        UnitSurvey planned = planned(6, 2, (index, timestep, unit) -> {
            boolean on = unit == 0 && timestep >= 5 && timestep < 5 + index;
            return on ? 0.5f + 0.05f * index : 0.1f;
        });

        assertThat(planned.mostExcited(0, 2))
                .containsExactly(
                        new UnitSurvey.Excited(5, 5, 0.5f + 0.05f * 5), new UnitSurvey.Excited(4, 5, 0.5f + 0.05f * 4));
        // Lines 5 to 7: agreements 0, 1/3, 2/3, 1, 3/4, 3/5.
        List<UnitSurvey.Match> matches = planned.matches(5, 7, 5, 3);
        assertThat(matches).extracting(UnitSurvey.Match::unit).containsExactly(0);
        assertThat(matches.get(0).digits()).containsExactly(3, 4, 2);
        assertThat(matches.get(0).agreement())
                .isCloseTo((0 + 1 / 3d + 2 / 3d + 1 + 3 / 4d + 3 / 5d) / 6, within(1e-12));
        assertThat(planned.matches(5, 7, 5, 6).get(0).digits())
                .as("not digit 0, in which it is never on")
                .containsExactly(3, 4, 2, 5, 1);
        assertThat(planned.matches(5, 7, 1, 3)).hasSize(1);
        assertThat(planned.matches(20, 22, 5, 3)).as("no unit is on there").isEmpty();
    }
}

package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.data.Digit;
import rowreader.network.weights.LstmWeights;

class TracerTest {
    private static final Digit DIGIT = TestDigits.blot(1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 150})
    void everyNumberIsThatOfThePlainEquationsInDoublePrecision(int hiddenSize) {
        LstmWeights weights = TestWeights.random(hiddenSize, 3);
        Trace trace = new Tracer(weights).trace(DIGIT);
        NaiveLstm naive = new NaiveLstm(weights).read(DIGIT);

        assertThat(trace.timesteps()).isEqualTo(28);
        for (int t = 0; t < 28; t++) {
            for (int u = 0; u < hiddenSize; u++) {
                for (Quantity quantity : trace.quantities()) {
                    double expected = switch (quantity) {
                        case CELL_STATE -> naive.cellState[t][u];
                        case HIDDEN_STATE -> naive.hiddenState[t][u];
                        default -> naive.gates[t][trace.quantities().indexOf(quantity) * hiddenSize + u];
                    };
                    assertThat((double) trace.value(quantity, t, u))
                            .as("%s of unit %d at timestep %d", quantity, u, t)
                            .isCloseTo(expected, within(1e-5));
                }
            }
        }
        double[] probabilities = naive.probabilities();
        for (int label = 0; label < 10; label++) {
            assertThat((double) trace.probabilities()[label]).isCloseTo(probabilities[label], within(1e-5));
        }
    }

    @Test
    void classesHaveTheNamesThatComeWithTheWeightsOrElseTheirLabels() {
        LstmWeights weights = TestWeights.random(20, 3);

        assertThat(new Tracer(weights, Garments.NAMES).trace(DIGIT).className(7))
                .isEqualTo("Sneaker");
        assertThat(new Tracer(weights).trace(DIGIT).className(7)).isEqualTo("7");
    }

    @Test
    void aTracerForgetsTheDigitBefore() {
        Tracer tracer = new Tracer(TestWeights.random(20, 3));
        float[] fresh = tracer.trace(DIGIT).probabilities();
        tracer.trace(TestDigits.blot(2));

        assertThat(tracer.trace(DIGIT).probabilities()).isEqualTo(fresh);
    }

    @Test
    void blankRowsAfterTheDigitAreReadToo() {
        LstmWeights weights = TestWeights.random(20, 3);
        Trace trace = new Tracer(weights).trace(Reading.of(DIGIT).withBlankRowsAfter(5));
        NaiveLstm naive = new NaiveLstm(weights).read(Arrays.copyOf(NaiveLstm.widened(DIGIT), 33 * 28), Ablation.NONE);

        assertThat(trace.timesteps()).isEqualTo(33);
        assertThat((double) trace.value(Quantity.HIDDEN_STATE, 32, 7))
                .isCloseTo(naive.hiddenState[32][7], within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HIDDEN_TO_ZERO", "CELL_FROZEN"})
    void ablatedUnitsAreOutFromTheirTimestepOn(String kind) {
        LstmWeights weights = TestWeights.random(20, 3);
        Ablation ablation = new Ablation(Set.of(3, 11), Ablation.Kind.valueOf(kind), 9);
        Trace trace = new Tracer(weights).trace(Reading.of(DIGIT).withAblation(ablation));
        NaiveLstm naive = new NaiveLstm(weights).read(NaiveLstm.widened(DIGIT), ablation);

        for (int t = 0; t < 28; t++) {
            for (int u = 0; u < 20; u++) {
                assertThat((double) trace.value(Quantity.HIDDEN_STATE, t, u))
                        .isCloseTo(naive.hiddenState[t][u], within(1e-5));
                assertThat((double) trace.value(Quantity.CELL_STATE, t, u))
                        .isCloseTo(naive.cellState[t][u], within(1e-5));
            }
        }
        assertThat(trace.value(Quantity.CELL_STATE, 27, 3))
                .as("frozen only when asked")
                .matches(c -> (c == trace.value(Quantity.CELL_STATE, 8, 3)) == kind.equals("CELL_FROZEN"));
    }

    @Test
    void theDecisionIsTheFirstTimestepFromWhichThePredictionStays() {
        Trace trace = java.util.stream.IntStream.range(0, 50)
                .mapToObj(seed -> new Tracer(TestWeights.random(20, seed)).trace(DIGIT))
                .filter(wavering -> wavering.decidedAt().orElse(0) > 0)
                .findFirst()
                .orElseThrow();
        int decidedAt = trace.decidedAt().orElseThrow();

        for (int t = decidedAt; t < 28; t++) {
            assertThat(trace.prediction(t)).isEqualTo(trace.prediction());
            assertThat(trace.lead(t)).isGreaterThanOrEqualTo(Trace.DECISION_LEAD);
        }
        assertThat(decidedAt).as("a network that wavers").isPositive();
        assertThat(trace.prediction(decidedAt - 1) != trace.prediction()
                        || trace.lead(decidedAt - 1) < Trace.DECISION_LEAD)
                .isTrue();
    }

    @Test
    void theLeadIsTheDifferenceOfTheTwoHighestProbabilities() {
        Trace trace = new Tracer(TestWeights.random(20, 3)).trace(DIGIT);
        for (int t = 0; t < 28; t++) {
            float[] sorted = trace.readout(t);
            java.util.Arrays.sort(sorted);
            assertThat(trace.lead(t)).isEqualTo(sorted[9] - sorted[8]);
        }
    }

    @Test
    void aNetworkThatKnowsNothingHasNotDecided() {
        LstmWeights weights = TestWeights.random(20, 3);
        LstmWeights faint = new LstmWeights(
                weights.inputWeights(),
                weights.recurrentWeights(),
                weights.bias(),
                scaled(weights.outputWeights(), 0.01f),
                weights.outputBias());

        Trace trace = new Tracer(faint).trace(DIGIT);

        assertThat(trace.probabilities()[trace.prediction()]).isLessThan(0.2f);
        assertThat(trace.decidedAt()).isEmpty();
    }

    private static float[] scaled(float[] values, float factor) {
        float[] scaled = new float[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = factor * values[i];
        }
        return scaled;
    }

    @Test
    void whatComesOutOfATraceIsACopy() {
        Trace trace = new Tracer(TestWeights.random(5, 3)).trace(DIGIT);
        Arrays.fill(trace.readout(4), 7);
        Arrays.fill(trace.values(Quantity.CELL_STATE, 4), 7);

        assertThat(trace.readout(4, 0)).isNotEqualTo(7);
        assertThat(trace.value(Quantity.CELL_STATE, 4, 0)).isNotEqualTo(7);
    }

    @Test
    void weightsForOtherRowsAreRefused() {
        assertThatThrownBy(() -> new Tracer(TestWeights.random(20, 5, 10, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20 pixels");
    }
}

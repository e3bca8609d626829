package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.data.BlankRow;
import rowreader.data.Digit;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.Ablation;
import rowreader.trace.NaiveLstm;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class RowOcclusionTest {
    private static final Digit DIGIT = TestDigits.blot(1);
    private static final LstmWeights WEIGHTS = TestWeights.random(30, 4);

    @Test
    void everyChangeIsThatOfReadingTheDigitWithTheRowBlank() {
        Trace trace = new Tracer(WEIGHTS).trace(DIGIT);
        float[] changes = changes(trace);
        NaiveLstm naive = new NaiveLstm(WEIGHTS);
        double before = naive.read(DIGIT).probabilities()[trace.prediction()];

        assertThat(changes).hasSize(28);
        for (int row = 0; row < 28; row++) {
            double after = naive.read(BlankRow.in(DIGIT, row)).probabilities()[trace.prediction()];
            assertThat((double) changes[row]).isCloseTo(after - before, within(1e-4));
        }
    }

    @Test
    void aRowThatIsBlankAnywayChangesNothingAtAll() {
        float[] changes = changes(new Tracer(WEIGHTS).trace(DIGIT));

        assertThat(changes[0]).isZero();
        assertThat(changes[27]).isZero();
        assertThat(changes[12]).isNotZero();
    }

    @ParameterizedTest
    @EnumSource
    void unitsOutOfActionAndBlankRowsStayAsTheyAre(Ablation.Kind kind) {
        Tracer tracer = new Tracer(WEIGHTS);
        Reading reading = new Reading(DIGIT, 3, new Ablation(Set.of(1, 4), kind, 6));
        Trace trace = tracer.trace(reading);
        int prediction = trace.prediction();

        float[] changes = changes(trace);
        for (int row = 0; row < 28; row++) {
            Trace occluded = tracer.trace(reading.withDigit(BlankRow.in(DIGIT, row)));
            assertThat(changes[row])
                    .isEqualTo(occluded.probabilities()[prediction] - trace.probabilities()[prediction]);
        }
    }

    private static float[] changes(Trace trace) {
        float[][] answers = RowOcclusion.answers(trace);
        float[] changes = new float[answers.length];
        for (int row = 0; row < changes.length; row++) {
            changes[row] = answers[row][trace.prediction()] - trace.probabilities()[trace.prediction()];
        }
        return changes;
    }
}

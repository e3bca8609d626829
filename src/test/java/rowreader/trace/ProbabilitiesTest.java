package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbabilitiesTest {
    private final Random random = new Random(4);

    @Test
    void theSoftmaxIsOfExponentialsAndNeverOverflows() {
        for (float far : new float[] {0, 80, 1e6f, -1e6f}) {
            float[] logits = {far + 1, far - 2, far + 0.5f};
            double sum = Math.exp(1) + Math.exp(-2) + Math.exp(0.5);
            float precision = Math.abs(far) > 1000 ? 0.02f : 1e-5f;
            assertThat(Probabilities.softmax(logits)[0]).isCloseTo((float) (Math.exp(1) / sum), within(precision));
            assertThat(logits[1]).isCloseTo((float) (Math.exp(-2) / sum), within(precision));
            assertThat(logits[2]).isCloseTo((float) (Math.exp(0.5) / sum), within(precision));
        }
    }

    @Test
    void theBestTheNextAndTheLeadAreThoseOfTheSortedProbabilities() {
        for (int trial = 0; trial < 300; trial++) {
            // In eighths, so that some tie.
            float[] probabilities = new float[2 + random.nextInt(6)];
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] = random.nextInt(8) / 8f;
            }
            List<Integer> falling = IntStream.range(0, probabilities.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(label -> -probabilities[label]))
                    .toList();
            assertThat(Probabilities.mostProbable(probabilities)).isEqualTo(falling.get(0));
            assertThat(Probabilities.lead(probabilities))
                    .isEqualTo(probabilities[falling.get(0)] - probabilities[falling.get(1)]);
            for (int label = 0; label < probabilities.length; label++) {
                int passedOver = label;
                assertThat(Probabilities.mostProbableBut(probabilities, passedOver))
                        .isEqualTo(falling.stream()
                                .filter(other -> other != passedOver)
                                .findFirst()
                                .orElseThrow());
            }
        }
        assertThat(Probabilities.lead(new float[] {0.75f})).isEqualTo(0.75f);
    }

    @Test
    void logOddsCompareALabelWithAllOthers() {
        float[] probabilities = {0.5f, 0.125f, 0.375f};
        assertThat(Probabilities.logOdds(probabilities, 0)).isCloseTo(0, within(1e-9));
        assertThat(Probabilities.logOdds(probabilities, 1)).isCloseTo(Math.log(1 / 7.0), within(1e-9));
        assertThat(Probabilities.logOdds(probabilities, 2)).isCloseTo(Math.log(3 / 5.0), within(1e-9));
        float[] sure = new float[3];
        sure[1] = 1;
        assertThat(Probabilities.logOdds(sure, 1)).isFinite().isGreaterThan(100);
        assertThat(Probabilities.logOdds(sure, 0)).isFinite().isLessThan(-100);
        assertThat(Arrays.stream(new int[] {0, 2}).mapToDouble(label -> Probabilities.logOdds(sure, label)))
                .allMatch(odds -> odds == Probabilities.logOdds(sure, 0));
    }
}

package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class ReadoutDivergenceTest {
    private static final Digit DIGIT = TestDigits.blot(1);
    private final Tracer tracer = new Tracer(TestWeights.random(30, 4));

    @Test
    void aReadingDoesNotPartFromItself() {
        ReadoutDivergence divergence = ReadoutDivergence.of(tracer.trace(DIGIT), tracer.trace(DIGIT));

        assertThat(divergence.firstDivergence(0)).isEmpty();
    }

    @Test
    void anEditedPixelPartsThemAtItsRow() {
        ReadoutDivergence divergence =
                ReadoutDivergence.of(tracer.trace(DIGIT), tracer.trace(DIGIT.withPixel(13, 2, 1)));

        assertThat(divergence.firstDivergence(0)).hasValue(13);
        assertThat(divergence.distance(12)).isZero();
        assertThat(divergence.firstDivergence(2)).isEmpty();
    }

    @Test
    void theDistanceIsTheLargestDifferenceInTheProbabilityOfAnySetOfLabels() {
        Trace one = tracer.trace(DIGIT);
        Trace other = tracer.trace(TestDigits.blot(2));
        ReadoutDivergence divergence = ReadoutDivergence.of(one, other);

        for (int t = 0; t < 28; t++) {
            double largest = 0;
            for (int set = 0; set < 1 << 10; set++) {
                double difference = 0;
                for (int label = 0; label < 10; label++) {
                    difference += (set >> label & 1) * ((double) one.readout(t, label) - other.readout(t, label));
                }
                largest = Math.max(largest, difference);
            }
            assertThat((double) divergence.distance(t)).isCloseTo(largest, within(1e-5));
        }
    }

    @Test
    void predictionsDisagreeWhereTheTracesDo() {
        Trace one = tracer.trace(DIGIT);
        Trace other = new Tracer(TestWeights.random(12, 9)).trace(DIGIT);
        ReadoutDivergence divergence = ReadoutDivergence.of(one, other);

        for (int t = 0; t < 28; t++) {
            assertThat(divergence.disagree(t)).isEqualTo(one.prediction(t) != other.prediction(t));
        }
    }

    @Test
    void theShorterReadingsAnswerIsHeldAgainstTheRestOfTheLonger() {
        Trace shorter = tracer.trace(DIGIT);
        Trace longer = tracer.trace(Reading.of(DIGIT).withBlankRowsAfter(6));
        ReadoutDivergence divergence = ReadoutDivergence.of(shorter, longer);

        assertThat(divergence.timesteps()).isEqualTo(34);
        assertThat(divergence.firstDivergence(0)).hasValue(28);
        assertThat(divergence.disagree(33)).isEqualTo(shorter.prediction() != longer.prediction());
        ReadoutDivergence turned = ReadoutDivergence.of(longer, shorter);
        for (int timestep = 0; timestep < 34; timestep++) {
            assertThat(turned.distance(timestep)).isEqualTo(divergence.distance(timestep));
        }
    }

    @Test
    void twoNetworksCanBeCompared() {
        Trace other = new Tracer(TestWeights.random(12, 9)).trace(DIGIT);

        assertThat(ReadoutDivergence.of(tracer.trace(DIGIT), other).firstDivergence(0))
                .hasValue(0);
    }
}

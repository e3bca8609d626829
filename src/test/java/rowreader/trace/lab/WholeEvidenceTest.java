package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.data.BlankRow;
import rowreader.data.Digit;
import rowreader.network.weights.Weights;
import rowreader.trace.FeedForward;
import rowreader.trace.LayerActivations;
import rowreader.trace.LayerWeights;
import rowreader.trace.Probabilities;
import rowreader.trace.TestDigits;

/** What speaks for the answer of networks that see the whole picture at once. */
class WholeEvidenceTest {
    private static final float STEP = 0.002f;
    private static final Digit DIGIT = TestDigits.blot(1);
    /** No pixel like another: where all are blank every pixel of a window is the largest, and there is no one slope. */
    private static final Digit NOISE = noise();

    private static Digit noise() {
        Random random = new Random(9);
        float[] pixels = new float[Digit.PIXELS];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = 0.1f + 0.8f * random.nextFloat();
        }
        return Digit.of(pixels);
    }

    static Stream<Weights> networks() {
        return Stream.of(LayerWeights.mlp(2, 30, 3), LayerWeights.leNet(16, 3));
    }

    /**
     * Of two logits: their difference is the logarithm of the ratio of two probabilities. Where a unit falls silent or
     * another pixel becomes the largest within the step, there is no one slope: of few pixels.
     */
    @ParameterizedTest
    @MethodSource("networks")
    void thePixelGradientIsThatOfFiniteDifferences(Weights weights) {
        FeedForward network = FeedForward.of(weights);
        LayerActivations seen = network.activations(NOISE);
        int other = (seen.prediction() + 1) % 10;
        float[] one = PixelGradient.of(seen);
        float[] two = seen.gradientOfLogit(other);
        assertThat(one).isEqualTo(seen.gradientOfLogit(seen.prediction())).hasSize(Digit.PIXELS);
        double largest = 0;
        for (int p = 0; p < Digit.PIXELS; p++) {
            largest = Math.max(largest, Math.abs(one[p] - two[p]));
        }
        assertThat(largest).isPositive();

        int far = 0;
        for (int p = 0; p < Digit.PIXELS; p++) {
            double above = ratio(network, p, STEP, seen.prediction(), other);
            double below = ratio(network, p, -STEP, seen.prediction(), other);
            double expected = (above - below) / (2 * STEP);
            far += Math.abs(one[p] - two[p] - expected) > 0.02 * largest ? 1 : 0;
        }
        assertThat(far).as("pixels of 784 with another slope").isLessThan(40);
    }

    private static double ratio(FeedForward network, int pixel, float step, int label, int other) {
        float[] pixels = NOISE.pixels();
        pixels[pixel] += step;
        float[] probabilities = network.probabilities(Digit.of(pixels));
        return Math.log(probabilities[label]) - Math.log(probabilities[other]);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void blankedRowsAreReadAgain(Weights weights) {
        FeedForward network = FeedForward.of(weights);
        float[][] answers = RowOcclusion.answers(network.activations(DIGIT));

        for (int row = 0; row < 28; row++) {
            assertThat(answers[row]).isEqualTo(network.probabilities(BlankRow.in(DIGIT, row)));
        }
    }

    @org.junit.jupiter.api.Test
    void logOddsTellApartWhatIsNearlyCertain() {
        float[] sure = {1, 1e-9f, 0};
        float[] surer = {1, 1e-12f, 0};

        assertThat(Probabilities.logOdds(sure, 0)).isCloseTo(Math.log(1e9), within(1e-3));
        assertThat(Probabilities.logOdds(surer, 0) - Probabilities.logOdds(sure, 0))
                .isCloseTo(Math.log(1e3), within(1e-3));
        assertThat(Probabilities.logOdds(new float[] {0.5f, 0.3f, 0.2f}, 0)).isCloseTo(0, within(1e-6));
    }
}

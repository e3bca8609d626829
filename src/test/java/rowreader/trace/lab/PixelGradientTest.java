package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.data.Digit;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.Ablation;
import rowreader.trace.NaiveLstm;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class PixelGradientTest {
    private static final double STEP = 1e-5;
    private static final Digit DIGIT = TestDigits.blot(1);

    static Stream<Reading> readings() {
        Reading plain = Reading.of(DIGIT);
        return Stream.of(
                plain,
                plain.withBlankRowsAfter(4),
                plain.withAblation(new Ablation(Set.of(0, 7), Ablation.Kind.HIDDEN_TO_ZERO, 10)),
                plain.withAblation(new Ablation(Set.of(0, 7), Ablation.Kind.CELL_FROZEN, 10)));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void everyPixelsGradientIsThatOfFiniteDifferencesInDoublePrecision(Reading reading) {
        LstmWeights weights = TestWeights.random(15, 4);
        Trace trace = new Tracer(weights).trace(reading);
        NaiveLstm naive = new NaiveLstm(weights);
        double[] pixels = Arrays.copyOf(NaiveLstm.widened(DIGIT), reading.timesteps() * 28);
        double[] expected = new double[Digit.PIXELS];
        for (int p = 0; p < Digit.PIXELS; p++) {
            double pixel = pixels[p];
            pixels[p] = pixel + STEP;
            double above = naive.read(pixels, reading.ablation()).logit(trace.prediction());
            pixels[p] = pixel - STEP;
            double below = naive.read(pixels, reading.ablation()).logit(trace.prediction());
            pixels[p] = pixel;
            expected[p] = (above - below) / (2 * STEP);
        }
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();

        float[] gradient = PixelGradient.of(trace);
        assertThat(gradient).hasSize(Digit.PIXELS);
        for (int p = 0; p < Digit.PIXELS; p++) {
            assertThat((double) gradient[p]).as("pixel %d", p).isCloseTo(expected[p], within(1e-4 * largest));
        }
    }
}

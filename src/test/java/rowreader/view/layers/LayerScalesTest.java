package rowreader.view.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.trace.FeedForward;
import rowreader.trace.LayerActivations;
import rowreader.trace.LayerWeights;
import rowreader.trace.TestDigits;

class LayerScalesTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "0.22, 0.3", "0.3, 0.3", "1.2, 1.5", "5.1, 7.5", "9.9, 10", "11, 15", "1.7e-5, 2e-5"})
    void limitsAreRoundAndNeverBelowTheValues(double greatest, double limit) {
        assertThat(LayerScales.rounded(greatest)).isEqualTo(limit);
    }

    @Test
    void aPoolingLayerHasTheScaleOfWhatItPools() {
        LayerActivations shown = FeedForward.of(LayerWeights.leNet(30, 1)).activations(TestDigits.blot(2));
        LayerScales scales = new LayerScales(shown);

        assertThat(scales.limit(1)).isEqualTo(scales.limit(0));
        assertThat(scales.limit(3)).isEqualTo(scales.limit(2));
        for (int layer = 0; layer < shown.size(); layer++) {
            assertThat(scales.limit(layer))
                    .isGreaterThanOrEqualTo(shown.activations(layer).limit());
        }
    }
}

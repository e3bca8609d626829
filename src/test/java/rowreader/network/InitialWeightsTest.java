package rowreader.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InitialWeightsTest {
    private final LstmWeights weights = InitialWeights.draw(28, 150, 10, 1);

    @Test
    void theKernelIsGlorotUniformOverBothMatricesTogether() {
        double limit = Math.sqrt(6.0 / (28 + 150 + 600));
        for (float[] matrix : new float[][] {weights.inputWeights(), weights.recurrentWeights()}) {
            double largest = 0;
            double squares = 0;
            for (float weight : matrix) {
                largest = Math.max(largest, Math.abs(weight));
                squares += weight * weight;
            }
            assertThat(largest).isBetween(0.99 * limit, limit);
            assertThat(Math.sqrt(squares / matrix.length)).isCloseTo(limit / Math.sqrt(3), within(0.02 * limit));
        }
    }

    @Test
    void outputWeightsAreStandardNormal() {
        double squares = 0;
        for (float weight : weights.outputWeights()) {
            squares += weight * weight;
        }
        assertThat(squares / weights.outputWeights().length).isCloseTo(1, within(0.1));
        assertThat(weights.outputBias()).containsOnly(0);
    }

    @Test
    void onlyTheForgetGateHasABias() {
        float[] bias = weights.bias();
        for (int i = 0; i < bias.length; i++) {
            assertThat(bias[i]).isEqualTo(i / 150 == LstmWeights.FORGET_GATE ? 1 : 0);
        }
    }

    @Test
    void theSeedDecides() {
        assertThat(InitialWeights.draw(28, 150, 10, 1).inputWeights())
                .isEqualTo(weights.inputWeights())
                .isNotEqualTo(InitialWeights.draw(28, 150, 10, 2).inputWeights());
    }
}

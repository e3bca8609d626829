package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActivationsTest {
    @Test
    void tanhAndSigmoidAreExactToSinglePrecision() {
        double worstTanh = 0;
        double worstSigmoid = 0;
        for (float x = -40; x <= 40; x += 1e-4f) {
            worstTanh = Math.max(worstTanh, Math.abs(Activations.tanh(x) - Math.tanh(x)));
            worstSigmoid = Math.max(worstSigmoid, Math.abs(Activations.sigmoid(x) - 1 / (1 + Math.exp(-x))));
        }
        assertThat(worstTanh).isLessThan(2e-7);
        assertThat(worstSigmoid).isLessThan(1.5e-7);
    }

    @Test
    void theyStayInTheirRangeHoweverLargeTheSum() {
        for (float x = 0; x < 1e30f; x = Math.nextUp(x * 1.0001f + 1e-4f)) {
            assertThat(Activations.tanh(x)).isBetween(0f, 1f);
            assertThat(Activations.tanh(-x)).isBetween(-1f, 0f);
            assertThat(Activations.sigmoid(x)).isBetween(0.5f, 1f);
            assertThat(Activations.sigmoid(-x)).isBetween(0f, 0.5f);
        }
        assertThat(Activations.tanh(Float.POSITIVE_INFINITY)).isEqualTo(1f);
    }

    @Test
    void whatIsNotANumberStaysThat() {
        assertThat(Activations.tanh(Float.NaN)).isNaN();
        assertThat(Activations.sigmoid(Float.NaN)).isNaN();
    }
}

package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FastLstmCellTest {
    @Test
    void tanhIsWithin4e7OfTheTruth() {
        double worst = 0;
        for (float x = -12; x <= 12; x += 1e-4f) {
            double truth = Math.tanh(x);
            worst = Math.max(
                    worst, Math.abs(FastLstmCell.tanh(x) - truth) / Math.max(Math.abs(truth), Float.MIN_NORMAL));
        }
        assertThat(worst).isLessThan(4e-7);
    }

    @Test
    void sigmoidIsWithin3e7OfTheTruthAndNeverLeavesItsRange() {
        for (float x = -40; x <= 40; x += 1e-3f) {
            float value = FastLstmCell.sigmoid(x);
            assertThat((double) value).isCloseTo(1 / (1 + Math.exp(-x)), within(3e-7));
            assertThat(value).isBetween(0f, 1f);
        }
    }

    @Test
    void noNumberStaysNoNumber() {
        assertThat(FastLstmCell.tanh(Float.NaN)).isNaN();
    }

    @Test
    void oneStepIsTheTextbooks() {
        FastLstmCell cell = new FastLstmCell(1);
        cell.gates[FastLstmCell.CANDIDATE][0] = 0.3f;
        cell.gates[FastLstmCell.FORGET][0] = 1.1f;
        cell.gates[FastLstmCell.OUTPUT][0] = -0.4f;
        cell.gates[FastLstmCell.INPUT][0] = 0.7f;
        float[] hiddenState = new float[1];

        cell.activate(new float[] {0.5f}, hiddenState, 1);

        double state = sigmoid(1.1) * 0.5 + sigmoid(0.7) * Math.tanh(0.3);
        assertThat((double) cell.state[0]).isCloseTo(state, within(1e-6));
        assertThat((double) hiddenState[0]).isCloseTo(sigmoid(-0.4) * Math.tanh(state), within(1e-6));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}

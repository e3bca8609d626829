package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rowreader.network.weights.LstmWeights;

/** A cell small enough to work out by hand: 1 pixel, 2 units, 2 labels. */
class LstmCellTest {
    private static final Offset<Float> CLOSE = within(1e-6f);
    /** σ(ln 3) = 3/4, σ(-ln 3) = 1/4, tanh(ln 3 / 2) = 1/2. */
    private static final float LN3 = (float) Math.log(3);

    private static final LstmWeights WEIGHTS = new LstmWeights(
            // i0, i1, f0, f1, o0, o1, g0, g1
            new float[] {LN3, 0, 0, 0, 0, 0, LN3 / 2, -LN3 / 2},
            new float[] {
                0, 0, 0, 0, 0, 0, 0, 2, // from h of unit 0: to the candidate of unit 1
                0, 0, -4, 0, 0, 0, 0, 0, // from h of unit 1: to the forget gate of unit 0
            },
            new float[] {0, 0, LN3, 0, 0, LN3, 0, 0},
            new float[] {1, 0, 0, 2},
            new float[] {0.5f, -0.5f});

    private final LstmCell cell = new LstmCell(WEIGHTS.cell());
    private final OutputLayer output = new OutputLayer(WEIGHTS.output(), WEIGHTS.outputBiases());
    private CellValues now = CellValues.of(cell);

    private void read(float pixel) {
        CellValues before = now;
        now = CellValues.of(cell);
        cell.project(new float[] {pixel}, 0, now.sums);
        cell.step(before, now);
    }

    @Test
    void theFirstRowIsReadAsWorkedOutByHand() {
        read(1);

        assertThat(now.sums).containsExactly(new float[] {0.75f, 0.5f, 0.75f, 0.5f, 0.5f, 0.75f, 0.5f, -0.5f}, CLOSE);
        // c0 = 3/4 * 1/2, c1 = 1/2 * -1/2
        assertThat(now.cellState).containsExactly(new float[] {0.375f, -0.25f}, CLOSE);
        // h0 = 1/2 tanh 0.375, h1 = 3/4 tanh -0.25
        assertThat(now.hiddenState).containsExactly(new float[] {0.17917869f, -0.18368899f}, CLOSE);
    }

    @Test
    void theSecondRowGetsTheFirstThroughTheRecurrentWeights() {
        read(1);
        read(0);

        // f0 = σ(ln 3 + 4 * 0.18368899), g1 = tanh(2 * 0.17917869)
        assertThat(now.sums)
                .containsExactly(new float[] {0.5f, 0.5f, 0.862162f, 0.5f, 0.5f, 0.75f, 0, 0.343766f}, within(5e-6f));
        // c0 = 0.862162 * 0.375, c1 = 1/2 * -0.25 + 1/2 * 0.343766
        assertThat(now.cellState).containsExactly(new float[] {0.323311f, 0.046883f}, within(5e-6f));
    }

    @Test
    void theOutputLayerIsASoftmaxOfWeightedHiddenStates() {
        assertThat(output.logits(new float[] {0.2f, -0.1f})).containsExactly(new float[] {0.7f, -0.7f}, CLOSE);
        assertThat(output.probabilities(new float[] {0.2f, -0.1f}))
                .containsExactly(new float[] {0.8021839f, 0.1978161f}, CLOSE);
    }

    @Test
    void largeLogitsDoNotOverflow() {
        assertThat(output.probabilities(new float[] {1e4f, 0})).containsExactly(new float[] {1, 0}, CLOSE);
    }
}

package rowreader.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LstmLayoutTest {
    private static final int INPUTS = 3;
    private static final int HIDDEN = 2;
    private static final int CLASSES = 4;
    private final LstmLayout layout = new LstmLayout(INPUTS, HIDDEN, CLASSES);
    private final LstmWeights weights = InitialWeights.draw(INPUTS, HIDDEN, CLASSES, 5);

    @Test
    void thereAndBackChangesNothing() {
        LstmWeights back = layout.fromParameters(layout.toParameters(weights), ReadingOrder.TOP_DOWN);
        assertThat(back.inputWeights()).isEqualTo(weights.inputWeights());
        assertThat(back.recurrentWeights()).isEqualTo(weights.recurrentWeights());
        assertThat(back.bias()).isEqualTo(weights.bias());
        assertThat(back.outputWeights()).isEqualTo(weights.outputWeights());
        assertThat(back.outputBias()).isEqualTo(weights.outputBias());
    }

    @Test
    void dl4jHasTheCandidateFirstAndTheInputGateLast() {
        float[] flat = layout.toParameters(weights);
        int bias = (INPUTS + HIDDEN) * 4 * HIDDEN;
        // Fresh biases are zero but for the forget gate's 1.0, DL4J's second block.
        assertThat(java.util.Arrays.copyOfRange(flat, bias, bias + 4 * HIDDEN)).containsExactly(0, 0, 1, 1, 0, 0, 0, 0);
        // Matrices go column by column: the first column is the candidate of unit 0.
        float[] inputWeights = weights.inputWeights();
        int candidate = LstmWeights.CANDIDATE * HIDDEN;
        assertThat(flat[0]).isEqualTo(inputWeights[candidate]);
        assertThat(flat[1]).isEqualTo(inputWeights[4 * HIDDEN + candidate]);
    }

    @Test
    void aVectorOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> layout.fromParameters(new float[7], ReadingOrder.TOP_DOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package rowreader.network.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rowreader.network.weights.LstmCellWeights;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.Matrix;

class LstmCellLayoutTest {
    private static final int INPUTS = 3;
    private static final int HIDDEN = 2;
    private static final int FROM = 5;
    private final LstmCellLayout layout = new LstmCellLayout(INPUTS, HIDDEN);
    private final Random random = new Random(5);
    private final LstmCellWeights cell = new LstmCellWeights(
            matrix(INPUTS), matrix(HIDDEN), new Matrix(1, 4 * HIDDEN, new float[] {0, 1, 10, 11, 20, 21, 30, 31}));
    private final float[] flat = new float[FROM + layout.length() + 1];

    private Matrix matrix(int rows) {
        float[] values = new float[rows * 4 * HIDDEN];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return new Matrix(rows, 4 * HIDDEN, values);
    }

    @Test
    void thereAndBackChangesNothing() {
        layout.toParameters(cell, flat, FROM);
        LstmCellWeights back = layout.fromParameters(flat, FROM);
        assertThat(back.inputWeights().values()).isEqualTo(cell.inputWeights().values());
        assertThat(back.recurrentWeights().values())
                .isEqualTo(cell.recurrentWeights().values());
        assertThat(back.bias().values()).isEqualTo(cell.bias().values());
    }

    @Test
    void dl4jHasTheCandidateFirstAndTheInputGateLast() {
        layout.toParameters(cell, flat, FROM);
        int bias = FROM + (INPUTS + HIDDEN) * 4 * HIDDEN;
        assertThat(Arrays.copyOfRange(flat, bias, bias + 4 * HIDDEN)).containsExactly(30, 31, 10, 11, 20, 21, 0, 1);
        // Matrices go column by column: the first column is the candidate of unit 0.
        float[] inputWeights = cell.inputWeights().values();
        int candidate = LstmWeights.CANDIDATE * HIDDEN;
        assertThat(flat[FROM]).isEqualTo(inputWeights[candidate]);
        assertThat(flat[FROM + 1]).isEqualTo(inputWeights[4 * HIDDEN + candidate]);
    }

    @Test
    void theNeighboursInTheVectorAreLeftAlone() {
        layout.toParameters(cell, flat, FROM);
        assertThat(flat[FROM - 1]).isZero();
        assertThat(flat[FROM + layout.length()]).isZero();
    }

    @Test
    void matricesThatDoNotFitTogetherAreRefused() {
        Matrix narrow = new Matrix(INPUTS, 4, new float[INPUTS * 4]);
        assertThatThrownBy(() -> new LstmCellWeights(narrow, cell.recurrentWeights(), cell.bias()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

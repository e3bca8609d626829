package rowreader.network.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.LstmWeights;

/** What the seed network starts from. */
class InitialParametersTest {
    private final LstmWeights weights = draw(1);

    private static LstmWeights draw(long seed) {
        Recipe recipe = Recipe.SEED.withSeed(seed);
        LstmDesign design = new LstmDesign();
        return design.weights(design.initialParameters(recipe, 10), recipe, 10);
    }

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
        assertThat(draw(1).inputWeights()).isEqualTo(weights.inputWeights()).isNotEqualTo(draw(2).inputWeights());
    }

    /** Runs that were made before repeat only as long as this holds. */
    @Test
    void theyAreDrawnInTheTextbooksOrder() {
        Random random = new Random(1);
        float limit = (float) Math.sqrt(6.0 / (28 + 150 + 600));
        for (float[] matrix : new float[][] {weights.inputWeights(), weights.recurrentWeights()}) {
            for (float weight : matrix) {
                assertThat(weight).isEqualTo((2 * random.nextFloat() - 1) * limit);
            }
        }
        for (float weight : weights.outputWeights()) {
            assertThat(weight).isEqualTo((float) random.nextGaussian());
        }
    }
}

package rowreader.network.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.SimpleDigits;
import rowreader.network.design.Designs;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.Evaluation;

class EvaluationsTest {
    private static final Recipe RECIPE = new Recipe(4, 20, 400, 0.01, LearningRateSchedule.CONSTANT, 0, false, 0, 5, 3);

    @Test
    void everyDigitIsCountedOnceWithARestBeforeEachHalfThousand() {
        DigitSet digits = SimpleDigits.digits(1_234, 1);
        int[] rests = new int[1];
        try (Network network = Designs.network(RECIPE, 10)) {
            Evaluation evaluation = Evaluations.of(network, digits, 10, () -> rests[0]++);
            assertThat(evaluation.count()).isEqualTo(1_234);
            assertThat(evaluation.confusion())
                    .isDeepEqualTo(
                            Evaluations.of(network, allAtOnce(digits), 10).confusion());
        }
        assertThat(rests[0]).isEqualTo(3);
    }

    private static Minibatch allAtOnce(DigitSet digits) {
        float[] pixels = new float[digits.size() * Digit.PIXELS];
        int[] labels = new int[digits.size()];
        for (int i = 0; i < digits.size(); i++) {
            digits.copyPixels(i, pixels, i * Digit.PIXELS);
            labels[i] = digits.label(i);
        }
        return new Minibatch(pixels, labels);
    }
}

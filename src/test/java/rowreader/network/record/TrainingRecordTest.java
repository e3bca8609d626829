package rowreader.network.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.network.recipe.Recipe;

class TrainingRecordTest {
    private static final Recipe RECIPE = Recipe.SEED;
    private static final Evaluation HALF = new Evaluation(new int[][] {{5, 5}, {0, 0}});
    private static final Evaluation ALL = new Evaluation(new int[][] {{20, 0}, {0, 0}});

    @Test
    void beginsWithNothing() {
        TrainingRecord record = TrainingRecord.start(RECIPE);
        assertThat(record.iterations()).isZero();
        assertThat(record.learningRate()).isEqualTo(RECIPE.learningRate());
        assertThat(record.testAccuracy()).isEmpty();
    }

    @Test
    void goesOnAtAnotherLearningRateWithAllItHas() {
        TrainingRecord record = after(3).withTestAccuracy(HALF).withLearningRate(0.02);
        assertThat(record.learningRate()).isEqualTo(0.02);
        assertThat(record.recipe()).isEqualTo(RECIPE.withLearningRate(0.02));
        assertThat(record.losses()).hasSize(3);
        assertThat(record.accuracies()).hasSize(1);
    }

    @Test
    void theLastAccuracyOfTheWholeTestSetCounts() {
        TrainingRecord record = after(3).withTestAccuracy(HALF).withTestAccuracy(ALL);
        AccuracyPoint last = record.testAccuracy().orElseThrow();
        assertThat(last).isEqualTo(new AccuracyPoint(3, 3L * RECIPE.batchSize(), AccuracyPoint.Split.TEST, 1, 20));
        assertThat(record.accuracies()).extracting(AccuracyPoint::accuracy).containsExactly(0.5, 1.0);
        TrainingRecord withMinibatch = new TrainingRecord(
                RECIPE,
                0.1,
                record.losses(),
                List.of(last, new AccuracyPoint(3, 9, AccuracyPoint.Split.TEST_MINIBATCH, 0.25, 4)));
        assertThat(withMinibatch.testAccuracy()).contains(last);
    }

    @Test
    void neverHasSeenMoreSamplesThanItsRecipeHas() {
        Recipe uneven = RECIPE.withSamples(RECIPE.batchSize() + 1L);
        TrainingRecord whole = new TrainingRecord(uneven, 0.1, Collections.nCopies(2, 1.0), List.of());
        assertThat(whole.withTestAccuracy(ALL).testAccuracy().orElseThrow().samples())
                .isEqualTo(RECIPE.batchSize() + 1L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingRecord(uneven, 0.1, Collections.nCopies(3, 1.0), List.of()));
    }

    @Test
    void refusesALearningRateThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TrainingRecord(RECIPE, 0, List.of(), List.of()));
    }

    private static TrainingRecord after(int iterations) {
        return new TrainingRecord(RECIPE, RECIPE.learningRate(), Collections.nCopies(iterations, 1.0), List.of());
    }
}

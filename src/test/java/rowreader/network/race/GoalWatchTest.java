package rowreader.network.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;

class GoalWatchTest {
    private final GoalWatch watch = new GoalWatch(0.75);
    private int iteration;

    private void measure(Split split, double accuracy) {
        iteration++;
        watch.add(new AccuracyPoint(iteration, 100L * iteration, split, accuracy, 20));
    }

    @Test
    void theGoalIsReachedWhenTheMeanOfTheNewestEightIsAtIt() {
        measure(Split.TEST_MINIBATCH, 0);
        for (int i = 0; i < 7; i++) {
            measure(Split.TEST_MINIBATCH, 0.75);
        }
        assertThat(watch.samples()).isEmpty();
        measure(Split.TEST_MINIBATCH, 0.75);
        assertThat(watch.samples()).hasValue(900);
    }

    @Test
    void fewerThanEightTestMinibatchesSayTooLittle() {
        for (int i = 0; i < 7; i++) {
            measure(Split.TEST_MINIBATCH, 1);
        }
        assertThat(watch.samples()).isEmpty();
        measure(Split.TEST_MINIBATCH, 1);
        assertThat(watch.samples()).hasValue(800);
    }

    @Test
    void theWholeTestSetCountsAtOnceAndTheFirstTimeStays() {
        measure(Split.TEST, 0.74);
        assertThat(watch.samples()).isEmpty();
        measure(Split.TEST, 0.75);
        measure(Split.TEST, 0.9);
        assertThat(watch.samples()).hasValue(200);
    }

    @Test
    void trainingMinibatchesDoNotMatter() {
        for (int i = 0; i < 9; i++) {
            measure(Split.TRAINING_MINIBATCH, 1);
        }
        assertThat(watch.samples()).isEmpty();
        assertThat(watch.newest()).isEmpty();
    }

    @Test
    void theNewestAccuracyIsThatOfTheTestSetOrTheMeanOfTheMinibatchesSince() {
        measure(Split.TEST_MINIBATCH, 0.2);
        measure(Split.TEST_MINIBATCH, 0.4);
        assertThat(watch.newest()).hasValueSatisfying(mean -> {
            assertThat(mean.accuracy()).isEqualTo((0.2 + 0.4) / 2);
            assertThat(mean.count()).isEqualTo(40);
            assertThat(mean.iteration()).isEqualTo(2);
        });
        measure(Split.TEST, 0.5);
        assertThat(watch.newest()).contains(new AccuracyPoint(3, 300, Split.TEST, 0.5, 20));
    }
}

package rowreader.network.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateScheduleTest {
    @Test
    void constantStaysAsItIs() {
        for (double progress = 0; progress <= 1; progress += 0.1) {
            assertThat(LearningRateSchedule.CONSTANT.factor(progress)).isEqualTo(1);
        }
    }

    @Test
    void oneCycleStartsLowPeaksAfterThreeTenthsAndEndsAtAlmostNothing() {
        assertThat(LearningRateSchedule.ONE_CYCLE.factor(0)).isCloseTo(0.04, within(1e-9));
        assertThat(LearningRateSchedule.ONE_CYCLE.factor(0.3)).isCloseTo(1, within(1e-9));
        assertThat(LearningRateSchedule.ONE_CYCLE.factor(1)).isCloseTo(4e-6, within(1e-9));
    }

    @Test
    void oneCycleOnlyRisesThenOnlyFalls() {
        double before = 0;
        for (double progress = 0; progress <= 0.3; progress += 0.01) {
            assertThat(LearningRateSchedule.ONE_CYCLE.factor(progress)).isGreaterThan(before);
            before = LearningRateSchedule.ONE_CYCLE.factor(progress);
        }
        before = 1.1;
        for (double progress = 0.31; progress <= 1; progress += 0.01) {
            assertThat(LearningRateSchedule.ONE_CYCLE.factor(progress)).isLessThan(before);
            before = LearningRateSchedule.ONE_CYCLE.factor(progress);
        }
    }
}

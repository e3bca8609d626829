package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NextPulseTest {
    private static boolean isDue(long microseconds) {
        return NextPulse.isDue(TimeUnit.MICROSECONDS.toNanos(microseconds));
    }

    @Test
    void aPulseIsDueASixtiethOfASecondAfterTheOneBefore() {
        assertThat(isDue(0)).isFalse();
        assertThat(isDue(15_000)).isFalse();
        assertThat(isDue(16_000)).as("by a timer of whole milliseconds").isTrue();
        assertThat(isDue(16_667)).as("with the screen").isTrue();
    }

    @Test
    void noneIsDueOnceItDidNotCome() {
        assertThat(isDue(20_000)).isFalse();
        assertThat(isDue(TimeUnit.HOURS.toMicros(1))).isFalse();
    }
}

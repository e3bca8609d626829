package rowreader.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.text.InEnglish;

@ExtendWith(InEnglish.class)
class TicksTest {
    @ParameterizedTest
    @CsvSource({"0.7, 1", "1, 1", "1.01, 2", "3, 5", "7, 10", "0.03, 0.05", "0.001, 0.001", "999999, 1000000"})
    void roundsUpToOneTwoOrFive(double value, double round) {
        assertThat(Ticks.roundUp(value)).isEqualTo(round);
    }

    @ParameterizedTest
    @CsvSource({"0.7, 0.5", "1, 1", "1.99, 1", "3, 2", "7, 5", "0.03, 0.02", "0.001, 0.001", "999999, 500000"})
    void roundsDownToOneTwoOrFive(double value, double round) {
        assertThat(Ticks.roundDown(value)).isEqualTo(round);
    }

    @Test
    void areRoundNumbersFarEnoughApart() {
        assertThat(Ticks.of(new Axis(0, 1_000_000, 0, 600, false), 100))
                .containsExactly(0.0, 200_000.0, 400_000.0, 600_000.0, 800_000.0, 1_000_000.0);
        assertThat(Ticks.of(new Axis(0.93, 1, 0, 400, false), 100)).containsExactly(0.94, 0.96, 0.98, 1.0);
    }

    @Test
    void ofALogarithmicAxisArePowersOfTen() {
        assertThat(Ticks.of(new Axis(0.005, 20, 0, 200, true), 30)).containsExactly(0.01, 0.1, 1.0, 10.0);
    }

    @Test
    void ofATallLogarithmicAxisHaveTwoAndFiveBetween() {
        assertThat(Ticks.of(new Axis(0.05, 2, 0, 400, true), 30)).containsExactly(0.05, 0.1, 0.2, 0.5, 1.0, 2.0);
    }

    @Test
    void ofALowLogarithmicAxisLeavePowersOut() {
        assertThat(Ticks.of(new Axis(1e-4, 100, 0, 60, true), 18)).containsExactly(1e-4, 1e-2, 1.0, 100.0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 200000, 0",
        "200000, 200000, 200k",
        "1000000, 200000, 1M",
        "1200000, 200000, 1.2M",
        "300500, 500, 300.5k",
        "1234000, 1000, '1,234k'",
        "640, 20, 640",
        "384128, 1, '384,128'"
    })
    void areWrittenShort(double samples, double step, String text) {
        assertThat(SampleCount.tick(samples, step)).isEqualTo(text);
    }
}

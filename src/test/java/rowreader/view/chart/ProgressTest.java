package rowreader.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rowreader.text.InEnglish;
import rowreader.viewmodel.curve.Range;

@ExtendWith(InEnglish.class)
class ProgressTest {
    @Test
    void millisecondsAreReadAsSeconds() {
        assertThat(Progress.SECONDS.tick(2_500, 500)).isEqualTo("2.5");
        assertThat(Progress.SECONDS.tick(20_000, 5_000)).isEqualTo("20");
        assertThat(Progress.SECONDS.measured(12_345)).isEqualTo("12.35 s");
    }

    @Test
    void samplesAreReadAsBefore() {
        assertThat(Progress.SAMPLES.tick(20_000, 5_000)).isEqualTo("20k");
        assertThat(Progress.SAMPLES.title(60_000)).isEqualTo("training samples, of 60,000");
    }

    @Test
    void anAxisOfUnknownLengthEndsSoonAfterTheRun() {
        Viewport viewport = new Viewport();
        viewport.follow(21_300, Progress.UNKNOWN);
        assertThat(viewport.shown()).isEqualTo(new Range(0, 25_000));
        viewport.follow(0, Progress.UNKNOWN);
        assertThat(viewport.shown().max()).isPositive();
    }
}

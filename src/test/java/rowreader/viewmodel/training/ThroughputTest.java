package rowreader.viewmodel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThroughputTest {
    private static final long SECOND = 1_000_000_000;

    private final Throughput throughput = new Throughput();

    @Test
    void isUnknownBeforeHalfASecond() {
        assertThat(throughput.perSecond()).isNaN();
        throughput.restart(0, 0);
        throughput.mark(SECOND / 4, 128);
        assertThat(throughput.perSecond()).isNaN();
    }

    @Test
    void isSamplesOverTime() {
        throughput.restart(0, 1_000);
        throughput.mark(SECOND, 3_000);
        throughput.mark(2 * SECOND, 5_000);
        assertThat(throughput.perSecond()).isCloseTo(2_000, within(1e-9));
    }

    @Test
    void forgetsWhatIsLongAgo() {
        throughput.restart(0, 0);
        for (int second = 1; second <= 20; second++) {
            throughput.mark(second * SECOND, 100L * second);
        }
        for (int second = 21; second <= 40; second++) {
            throughput.mark(second * SECOND, 2_000 + 500L * (second - 20));
        }
        assertThat(throughput.perSecond()).isCloseTo(500, within(1e-9));
    }

    @Test
    void doesNotCountThePauseBeforeARestart() {
        throughput.restart(0, 0);
        throughput.mark(SECOND, 1_000);
        throughput.restart(3_600 * SECOND, 1_000);
        throughput.mark(3_601 * SECOND, 2_000);
        assertThat(throughput.perSecond()).isCloseTo(1_000, within(1e-9));
    }
}

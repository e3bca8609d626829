package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GiveWayTest {
    private final GiveWay giveWay = new GiveWay();

    private Duration rest() {
        long start = System.nanoTime();
        giveWay.rest();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void whoIsNotAskedDoesNotRest() {
        giveWay.ask(true);
        giveWay.ask(false);
        long rests = 0;
        for (int i = 0; i < 1_000; i++) {
            rests += rest().toNanos();
        }
        assertThat(Duration.ofNanos(rests)).isLessThan(GiveWay.LONGEST_REST);
    }

    @Test
    void theWorkGoesOnSlowlyHoweverLongItIsAsked() {
        giveWay.ask(true);
        assertThat(rest()).isGreaterThanOrEqualTo(GiveWay.LONGEST_REST.minusMillis(2));
    }

    @Test
    void itGoesOnAtOnceWhenItIsNoLongerAsked() throws Exception {
        giveWay.ask(true);
        long[] woken = new long[1];
        Thread work = new Thread(() -> {
            giveWay.rest();
            woken[0] = System.nanoTime();
        });
        work.start();
        while (work.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        long ended = System.nanoTime();
        giveWay.ask(false);
        work.join();
        assertThat(Duration.ofNanos(woken[0] - ended)).isLessThan(GiveWay.LONGEST_REST.dividedBy(2));
    }

    @Test
    void aRestThatIsInterruptedEndsAndSaysSo() {
        giveWay.ask(true);
        Thread.currentThread().interrupt();
        rest();
        assertThat(Thread.interrupted()).isTrue();
    }
}

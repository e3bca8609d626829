package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
        // Rests that follow each other: one of them is under way when the asking ends.
        giveWay.ask(true);
        CompletableFuture<Duration> last = CompletableFuture.supplyAsync(() -> {
            Duration longest = Duration.ZERO;
            for (int i = 0; i < 3; i++) {
                Duration one = rest();
                longest = one;
            }
            return longest;
        });
        TimeUnit.MILLISECONDS.sleep(GiveWay.LONGEST_REST.toMillis() / 2);
        giveWay.ask(false);
        assertThat(last.get(GiveWay.LONGEST_REST.toMillis() * 20, TimeUnit.MILLISECONDS))
                .isLessThan(GiveWay.LONGEST_REST.dividedBy(2));
    }

    @Test
    void aRestThatIsInterruptedEndsAndSaysSo() {
        giveWay.ask(true);
        Thread.currentThread().interrupt();
        rest();
        assertThat(Thread.interrupted()).isTrue();
    }
}

package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GiveWayTest {
    /** Far less than the longest hold, far more than a thread needs to be woken. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final GiveWay giveWay = new GiveWay();

    @Test
    void whoIsNotAskedDoesNotRest() {
        giveWay.ask(true);
        giveWay.ask(false);
        assertThat(giveWay.rest(() -> true)).isTrue();
        assertThat(new GiveWay().rest(() -> true)).isTrue();
    }

    @Test
    void aHoldThatNobodyEndsEndsByItself() {
        Duration longest = Duration.ofMillis(150);
        GiveWay shortHold = new GiveWay(longest);
        shortHold.ask(true);
        long start = System.nanoTime();
        assertThat(shortHold.rest(() -> false)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(longest.minusMillis(20));
        assertThat(shortHold.rest(() -> true))
                .as("another rest in the same hold")
                .isTrue();
    }

    @Test
    void itGoesOnAtOnceWhenItIsNoLongerAsked() throws Exception {
        Resting work = new Resting(() -> false);
        work.awaitHeld();
        giveWay.ask(false);
        assertThat(work.answer()).isTrue();
    }

    @Test
    void whatIsCalledOffWhileItRestsEndsAtOnce() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Resting work = new Resting(over::get);
        work.awaitHeld();
        over.set(true);
        assertThat(work.answer()).isFalse();
    }

    @Test
    void aRestThatIsInterruptedEndsAndSaysSo() {
        giveWay.ask(true);
        Thread.currentThread().interrupt();
        assertThat(giveWay.rest(() -> false)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    /** A thread that rests while the pen is down. */
    private final class Resting {
        private final CountDownLatch looked = new CountDownLatch(2);
        private final AtomicBoolean answer = new AtomicBoolean();
        private final Thread thread;

        Resting(BooleanSupplier over) {
            giveWay.ask(true);
            thread = new Thread(() -> answer.set(giveWay.rest(() -> {
                looked.countDown();
                return over.getAsBoolean();
            })));
            thread.setDaemon(true);
            thread.start();
        }

        void awaitHeld() throws InterruptedException {
            assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
        }

        boolean answer() throws InterruptedException {
            thread.join(AT_ONCE.toMillis());
            assertThat(thread.isAlive()).as("still held").isFalse();
            return answer.get();
        }
    }
}

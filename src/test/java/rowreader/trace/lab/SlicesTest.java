package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.network.training.GiveWay;

@Timeout(30)
class SlicesTest {
    private final GiveWay giveWay = new GiveWay();

    @AfterEach
    void interruptIsOver() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 1234})
    void everythingIsDoneOnce(int count) {
        AtomicIntegerArray done = new AtomicIntegerArray(count);
        Slices.parallel(count, giveWay, (from, to) -> IntStream.range(from, to).forEach(done::incrementAndGet));
        assertThat(IntStream.range(0, count).map(done::get)).allMatch(times -> times == 1);
        Slices.oneByOne(count, giveWay, done::incrementAndGet);
        assertThat(IntStream.range(0, count).map(done::get)).allMatch(times -> times == 2);
    }

    @Test
    void anInterruptOfTheCallerEndsTheWorkOnAllCores() {
        Thread caller = Thread.currentThread();
        AtomicInteger slices = new AtomicInteger();
        assertThatThrownBy(() -> Slices.parallel(1_000_000, giveWay, (from, to) -> {
                    if (slices.incrementAndGet() == 10) {
                        caller.interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(slices.get()).isLessThan(100);
    }

    @Test
    void anInterruptEndsWhatIsDoneOneByOne() {
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> Slices.oneByOne(1_000, giveWay, index -> {
                    if (done.incrementAndGet() == 10) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(done).hasValue(10);
    }

    @Test
    void nothingGoesOnWhileThePenIsDownAndAllIsDoneAfterwards() throws Exception {
        AtomicInteger slices = new AtomicInteger();
        Survey survey = new Survey(20_000, slices);
        survey.awaitHeld();
        int held = slices.get();
        // As long as some twenty slices take.
        Thread.sleep(100);
        assertThat(slices).hasValue(held);

        giveWay.ask(false);
        assertThat(survey.thrown()).isNull();
        assertThat(slices).hasValue(400);
    }

    @Test
    void whatIsCalledOffWhileThePenIsDownEndsAtOnceAndLeavesNobodyWaiting() throws Exception {
        AtomicInteger slices = new AtomicInteger();
        Survey survey = new Survey(20_000, slices);
        survey.awaitHeld();
        survey.thread.interrupt();

        assertThat(survey.thrown()).isInstanceOf(CancellationException.class);
        assertThat(slices.get()).isLessThan(400);
        while (ForkJoinPool.commonPool().getActiveThreadCount() > 0) {
            Thread.onSpinWait();
        }
    }

    /** Work on its own thread, during which the pen goes down. */
    private final class Survey {
        private final AtomicReference<Throwable> thrown = new AtomicReference<>();
        private final Thread thread;

        Survey(int count, AtomicInteger slices) {
            thread = new Thread(() -> {
                try {
                    Slices.parallel(count, giveWay, (from, to) -> {
                        if (slices.incrementAndGet() == 5) {
                            giveWay.ask(true);
                        }
                    });
                } catch (CancellationException e) {
                    thrown.set(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        /** Waiting, itself or for what another core holds; each of the others has at most ended the slice that it had. */
        void awaitHeld() throws InterruptedException {
            while (thread.getState() != Thread.State.TIMED_WAITING && thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            Thread.sleep(50);
        }

        /** What the survey ended with, null if well. */
        Throwable thrown() throws InterruptedException {
            thread.join(5_000);
            assertThat(thread.isAlive()).as("still held").isFalse();
            return thrown.get();
        }
    }
}

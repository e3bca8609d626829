package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlicesTest {
    @AfterEach
    void interruptIsOver() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 1234})
    void everythingIsDoneOnce(int count) {
        AtomicIntegerArray done = new AtomicIntegerArray(count);
        Slices.parallel(count, (from, to) -> IntStream.range(from, to).forEach(done::incrementAndGet));
        assertThat(IntStream.range(0, count).map(done::get)).allMatch(times -> times == 1);
    }

    @Test
    void anInterruptOfTheCallerEndsTheWorkOnAllCores() {
        Thread caller = Thread.currentThread();
        AtomicInteger slices = new AtomicInteger();
        assertThatThrownBy(() -> Slices.parallel(1_000_000, (from, to) -> {
                    if (slices.incrementAndGet() == 10) {
                        caller.interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(slices.get()).isLessThan(100);
    }
}

package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CoresTest {
    private final Cores cores = new Cores(3);

    private static boolean isWorker(Thread thread) {
        return thread.getName().startsWith("lstm-");
    }

    @Test
    void everyTaskRunsOnceHoweverManyThereAre() {
        for (int count = 0; count < 200; count++) {
            AtomicIntegerArray runs = new AtomicIntegerArray(count);
            cores.run(count, (task, worker) -> runs.incrementAndGet(task));
            for (int task = 0; task < count; task++) {
                assertThat(runs.get(task)).isOne();
            }
        }
    }

    @Test
    void noWorkerNumberIsUsedByTwoAtOnce() {
        AtomicIntegerArray inside = new AtomicIntegerArray(cores.threads());
        cores.run(5_000, (task, worker) -> {
            assertThat(inside.incrementAndGet(worker)).isOne();
            inside.decrementAndGet(worker);
        });
    }

    @Test
    void workersThatFellAsleepWakeUp() {
        cores.run(10, (task, worker) -> {});
        Set<Thread> workers = Thread.getAllStackTraces().keySet();
        while (!workers.stream()
                .filter(CoresTest::isWorker)
                .allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        AtomicIntegerArray runs = new AtomicIntegerArray(10);
        cores.run(10, (task, worker) -> runs.incrementAndGet(task));
        assertThat(runs.toString()).doesNotContain("0");
    }

    @Test
    void aFailureReachesTheCaller() {
        assertThatThrownBy(() -> cores.run(10, (task, worker) -> {
                    if (task == 7) {
                        throw new IllegalArgumentException("seven");
                    }
                }))
                .hasRootCauseMessage("seven");
    }

    @Test
    void aComputationInsideAnotherIsDoneByTheCallerAlone() {
        AtomicIntegerArray runs = new AtomicIntegerArray(5);
        cores.run(2, (task, worker) -> {
            if (task == 0) {
                cores.run(5, (inner, innerWorker) -> runs.incrementAndGet(inner));
            }
        });
        assertThat(runs.toString()).isEqualTo("[1, 1, 1, 1, 1]");
    }
}

package rowreader.view;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Runs what it is given on the FX thread at the next pulse, before layout. A model that drains a queue by it drains
 * once a frame, however fast the queue fills; when nothing waits, or it is too soon, no pulse is asked for.
 */
public final class PulseExecutor implements Executor {
    private final Supplier<Duration> leastGap;
    /** By {@link System#nanoTime()}. */
    private volatile long nextRun = System.nanoTime();

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean pulseAsked = new AtomicBoolean();

    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            nextRun = System.nanoTime() + leastGap.get().toNanos();
            stop();
            pulseAsked.set(false);
            for (int left = waiting.size(); left > 0; left--) {
                waiting.remove().run();
            }
        }
    };

    /** Runs at every pulse at which something waits. */
    public PulseExecutor() {
        this(() -> Duration.ZERO);
    }

    /**
     * @param leastGap from a pulse at which something runs to the next one, asked on the FX thread at the first: what is
     *     painted after each costs the training time
     */
    public PulseExecutor(Supplier<Duration> leastGap) {
        this.leastGap = leastGap;
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        if (pulseAsked.compareAndSet(false, true)) {
            long early = nextRun - System.nanoTime();
            if (early > 0) {
                // A timer that waited by itself would have all pulses made until then, and each costs the training
                // time.
                CompletableFuture.delayedExecutor(early, TimeUnit.NANOSECONDS, Platform::runLater)
                        .execute(pulse::start);
            } else {
                Platform.runLater(pulse::start);
            }
        }
    }
}

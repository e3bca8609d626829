package rowreader.view;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Runs what it is given on the FX thread at the next pulse, before layout. A model that drains a queue by it drains
 * once a frame, however fast the queue fills; when nothing waits, no pulse is asked for.
 */
public final class PulseExecutor implements Executor {
    private final long leastGap;
    private long lastRun;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean pulseAsked = new AtomicBoolean();

    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (now - lastRun < leastGap) {
                return;
            }
            lastRun = now;
            stop();
            pulseAsked.set(false);
            for (int left = waiting.size(); left > 0; left--) {
                waiting.remove().run();
            }
        }
    };

    /** Runs at every pulse at which something waits. */
    public PulseExecutor() {
        this(Duration.ZERO);
    }

    /** @param leastGap between two pulses at which something runs: what is painted after each costs the training time */
    public PulseExecutor(Duration leastGap) {
        this.leastGap = leastGap.toNanos();
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        if (pulseAsked.compareAndSet(false, true)) {
            Platform.runLater(pulse::start);
        }
    }
}

package rowreader.viewmodel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What other threads tell the FX thread, a thousand things a second maybe: one drain takes all that wait, in the order in
 * which they were told. Nothing is lost: a change that fails is logged, and those behind it are made.
 */
public final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Executor fxThread;
    private final Executor progress;
    private final Runnable afterDrain;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean drainPending = new AtomicBoolean();
    private final AtomicBoolean progressPending = new AtomicBoolean();

    /**
     * @param fxThread runs what it is given on the FX thread
     * @param progress the same, as often as progress is worth showing
     * @param afterDrain what changes once for all that was told; on the FX thread
     */
    public Mailbox(Executor fxThread, Executor progress, Runnable afterDrain) {
        this.fxThread = fxThread;
        this.progress = progress;
        this.afterDrain = afterDrain;
    }

    /** Has {@code change} made on the FX thread. On any thread; returns at once. */
    public void tell(Runnable change) {
        waiting.add(change);
        drainBy(fxThread, drainPending);
    }

    /** Has {@code change} made with the next progress, or with what is told before that. On any thread; returns at once. */
    public void tellProgress(Runnable change) {
        waiting.add(change);
        drainBy(progress, progressPending);
    }

    private void drainBy(Executor executor, AtomicBoolean pending) {
        if (pending.compareAndSet(false, true)) {
            executor.execute(this::drain);
        }
    }

    private void drain() {
        // Before polling, so that what comes during the drain has one of its own.
        drainPending.set(false);
        progressPending.set(false);
        if (waiting.isEmpty()) {
            return;
        }
        for (Runnable change = waiting.poll(); change != null; change = waiting.poll()) {
            make(change);
        }
        afterDrain.run();
    }

    private static void make(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            LOG.error("A change that was told could not be made", e);
        }
    }
}

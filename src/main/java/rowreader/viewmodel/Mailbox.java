package rowreader.viewmodel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a race tells, waiting for the FX thread: one drain takes all that waits. */
public final class Mailbox {
    private final Executor fxThread;
    private final Runnable afterDrain;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean drainPending = new AtomicBoolean();

    /** @param afterDrain what changes once for all that was told */
    public Mailbox(Executor fxThread, Runnable afterDrain) {
        this.fxThread = fxThread;
        this.afterDrain = afterDrain;
    }

    /** On any thread. */
    public void tell(Runnable change) {
        waiting.add(change);
        if (drainPending.compareAndSet(false, true)) {
            fxThread.execute(this::drain);
        }
    }

    private void drain() {
        // Before polling, so that what comes during the drain has one of its own.
        drainPending.set(false);
        for (Runnable change = waiting.poll(); change != null; change = waiting.poll()) {
            change.run();
        }
        afterDrain.run();
    }
}

package rowreader.network.training;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets everything that computes long in the background rest between two pieces of its work while a person needs the cores at
 * once: a pen that is down must be followed, and a network may learn a moment later. There is one for a window; whatever
 * computes long there asks it. Any thread.
 */
public final class GiveWay {
    /** A button that is never let go, or whose release nobody saw, must not hold the work for good. */
    static final Duration LONGEST_HOLD = Duration.ofSeconds(10);

    /** How often who rests looks whether the work is wanted any longer. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private final long longestHold;
    private boolean asked;
    private long askedSince;

    public GiveWay() {
        this(LONGEST_HOLD);
    }

    GiveWay(Duration longestHold) {
        this.longestHold = longestHold.toNanos();
    }

    /** Asks for it, or no longer: whoever rests then goes on at once. */
    public synchronized void ask(boolean now) {
        asked = now;
        askedSince = System.nanoTime();
        notifyAll();
    }

    /** Rests while it is asked for, {@link #LONGEST_HOLD} at most. An interrupt ends the rest. */
    public void rest() {
        rest(() -> false);
    }

    /**
     * The same for work that may be called off while it rests.
     *
     * @param over whether the work is not wanted any longer; asked often, so quick and without waiting
     * @return whether the work may go on; not if it is over, or the thread was interrupted, while the cores are needed
     */
    public synchronized boolean rest(BooleanSupplier over) {
        try {
            while (isHeld()) {
                if (over.getAsBoolean()) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, LOOK.toNanos());
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isHeld() {
        return asked && System.nanoTime() - askedSince < longestHold;
    }
}

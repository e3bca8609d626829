package rowreader.network.training;

import java.time.Duration;

/**
 * Lets a thread that computes without end rest between two pieces of work while a person needs the cores at once: a pen that
 * is down must be followed, and a network may learn a moment later. Any thread.
 */
public final class GiveWay {
    /** So that the work goes on, slowly, however long it is asked for. */
    static final Duration LONGEST_REST = Duration.ofMillis(200);

    private boolean asked;

    /** Asks for it, or no longer: whoever rests then goes on at once. */
    public synchronized void ask(boolean now) {
        asked = now;
        notifyAll();
    }

    /** Rests while it is asked for, {@link #LONGEST_REST} at most. An interrupt ends the rest. */
    public synchronized void rest() {
        long end = System.nanoTime() + LONGEST_REST.toNanos();
        try {
            for (long left = LONGEST_REST.toMillis(); asked && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

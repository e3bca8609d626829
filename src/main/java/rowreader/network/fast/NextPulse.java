package rowreader.network.fast;

import java.util.concurrent.TimeUnit;

/**
 * When the window wants a core next. Whoever wakes on a machine whose cores all compute waits until the kernel looks again,
 * up to 4 ms on a Linux that does so 250 times a second, and a pulse takes three such turns from thread to thread. So what
 * computes asks here several times in a millisecond, and lets go of its core while a pulse is due.
 *
 * <p>Measured on two cores with the window playing inside the cell while it trains, in turn: the slowest twentieth of its
 * pulses came at 55 a second without this and at 58 with it, which is what they come at when nothing computes. The training
 * was as fast.
 */
public final class NextPulse {
    /** From one pulse to the next at the earliest: some timers only know whole milliseconds. */
    private static final long EARLIEST = TimeUnit.MICROSECONDS.toNanos(15_700);

    /** After this there is none: nothing moves. */
    private static final long LATEST = TimeUnit.MICROSECONDS.toNanos(18_200);

    /** By {@link System#nanoTime()}; at first one long ago. */
    private static volatile long newest = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

    private NextPulse() {}

    /** Says that a pulse begins. On the FX thread. */
    public static void begin() {
        newest = System.nanoTime();
    }

    /** Lets whoever waits for this core have it first if a pulse is due. For threads that compute, between two pieces of work. */
    static void goesFirst() {
        if (isDue()) {
            Thread.yield();
        }
    }

    /** Whether a pulse is due at this moment. Any thread. */
    public static boolean isDue() {
        return isDue(System.nanoTime() - newest);
    }

    /** @param since the newest pulse began, ns */
    static boolean isDue(long since) {
        return since >= EARLIEST && since < LATEST;
    }
}

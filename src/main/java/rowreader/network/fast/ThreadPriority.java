package rowreader.network.fast;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The priority of threads that compute for minutes beside a window: what a person waits for goes first. The JDK's own
 * priorities do nothing on Linux; elsewhere nothing was measured, and nothing is changed.
 *
 * <p>Measured on two cores with the window playing inside the cell while it trains, in turn in one process: the slowest
 * twentieth of its pulses came at 48 a second with the nice value 0, at 50 with 5, at 52 with 10, at 54 with 19. The
 * training was as fast with each.
 */
public final class ThreadPriority {
    /**
     * A nice value: where another program wants the same core, a quarter of it is left. With 10 it was a tenth: beside two
     * programs that kept both cores busy, the training took an eighth of its pace, and that is seen sooner than a pulse.
     */
    private static final int NICE = 5;

    private static final int PRIO_PROCESS = 0;
    private static final Logger LOG = LoggerFactory.getLogger(ThreadPriority.class);

    private static volatile boolean besideWindow;

    private ThreadPriority() {}

    /** The C library's. On Linux, unlike elsewhere, the process 0 is the calling thread. */
    interface Linux extends Library {
        int getpriority(int which, int who);

        int setpriority(int which, int who, int priority);
    }

    /** Says that there is a window; call before there are threads that compute. Without one nothing is lowered. */
    public static void thereIsAWindow() {
        besideWindow = true;
    }

    /** Lowers the calling thread's priority, for good, and that of threads it starts, where there is a window. */
    public static void lower() {
        if (besideWindow && Platform.isLinux()) {
            try {
                Linux library = Native.load("c", Linux.class);
                // A program that was started with a lower one keeps it.
                if (library.getpriority(PRIO_PROCESS, 0) < NICE && library.setpriority(PRIO_PROCESS, 0, NICE) != 0) {
                    LOG.warn("The priority of a thread cannot be lowered");
                }
            } catch (LinkageError e) {
                LOG.warn("The priority of a thread cannot be lowered", e);
            }
        }
    }
}

package rowreader.network.training;

import rowreader.network.fast.NextPulse;
import rowreader.network.fast.ThreadPriority;

/** Makes daemon threads that compute long: beside a window, whatever a person waits for goes before them. Any thread. */
public final class ComputingThread {
    private ComputingThread() {}

    /** Says that there is a window; call before anything computes. */
    public static void besideWindow() {
        ThreadPriority.thereIsAWindow();
    }

    /** Says that the window begins a pulse: what computes lets the next one go first. On the FX thread. */
    public static void pulseBegins() {
        NextPulse.begin();
    }

    /** A thread for {@code task}, not yet started. */
    public static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(
                () -> {
                    ThreadPriority.lower();
                    task.run();
                },
                name);
        thread.setDaemon(true);
        return thread;
    }
}

package rowreader.network.training;

/** Work of a thread that others may interrupt: an interrupt never reaches what the thread does before or after. */
final class Interruptible {
    /** Null while there is no such work. */
    private Thread thread;

    /** The calling thread begins. */
    synchronized void begin() {
        thread = Thread.currentThread();
    }

    /** It is done, or broken off; an interrupt that came too late for it is forgotten. */
    synchronized void end() {
        thread = null;
        Thread.interrupted();
    }

    /** Interrupts the work under way, if there is any. Any thread. */
    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}

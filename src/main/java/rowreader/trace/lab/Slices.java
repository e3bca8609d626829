package rowreader.trace.lab;

import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Cuts work on many digits into slices that all cores share. */
final class Slices {
    /** Enough to make the set-up of a slice invisible, few enough that no core waits long for the last slice. */
    private static final int SLICE = 50;

    private Slices() {}

    /** What to do with the digits from {@code from} up to, but without, {@code to}. */
    interface Work {
        void onSlice(int from, int to);
    }

    /**
     * Does {@code work} on 0..count-1 and returns when all is done.
     *
     * @throws CancellationException if the calling thread is interrupted; other cores would go on for nobody
     */
    static void parallel(int count, Work work) {
        Thread caller = Thread.currentThread();
        IntStream.range(0, (count + SLICE - 1) / SLICE).parallel().forEach(slice -> {
            if (caller.isInterrupted()) {
                throw new CancellationException();
            }
            work.onSlice(slice * SLICE, Math.min(count, (slice + 1) * SLICE));
        });
    }
}

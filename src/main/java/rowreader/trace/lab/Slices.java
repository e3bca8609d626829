package rowreader.trace.lab;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import rowreader.network.training.GiveWay;

/** Cuts work on many digits into slices, between which it gives way to whoever needs the cores at once. */
final class Slices {
    /** Enough to make the set-up of a slice invisible, few enough that no core waits long for the last slice. */
    private static final int SLICE = 50;

    private Slices() {}

    /** What to do with the digits from {@code from} up to, but without, {@code to}. */
    interface Work {
        void onSlice(int from, int to);
    }

    /**
     * Does {@code work} on 0..count-1, shared by all cores, and returns when all is done.
     *
     * @throws CancellationException if the calling thread is interrupted; other cores would go on for nobody
     */
    static void parallel(int count, GiveWay giveWay, Work work) {
        Thread caller = Thread.currentThread();
        IntStream.range(0, (count + SLICE - 1) / SLICE).parallel().forEach(slice -> {
            rest(giveWay, caller);
            work.onSlice(slice * SLICE, Math.min(count, (slice + 1) * SLICE));
        });
    }

    /**
     * Does {@code work} on 0..count-1, one after the other on the calling thread.
     *
     * @throws CancellationException if the calling thread is interrupted
     */
    static void oneByOne(int count, GiveWay giveWay, IntConsumer work) {
        for (int index = 0; index < count; index++) {
            rest(giveWay, Thread.currentThread());
            work.accept(index);
        }
    }

    /** The caller is asked even by who is not held: the work may be over at any time. */
    private static void rest(GiveWay giveWay, Thread caller) {
        if (!giveWay.rest(caller::isInterrupted) || caller.isInterrupted()) {
            throw new CancellationException();
        }
    }
}

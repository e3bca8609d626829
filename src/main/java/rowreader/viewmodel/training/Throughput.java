package rowreader.viewmodel.training;

import java.time.Duration;
import java.util.ArrayDeque;

/** Samples per second over the last seconds of training. */
final class Throughput {
    private static final long WINDOW = Duration.ofSeconds(10).toNanos();
    /** Shorter than this, one slow iteration would decide it. */
    private static final long SHORTEST = Duration.ofMillis(500).toNanos();

    private record Mark(long nanos, long samples) {}

    private final ArrayDeque<Mark> marks = new ArrayDeque<>();

    /** Training begins, or begins again after a pause: the time before does not count. */
    void restart(long nanos, long samples) {
        marks.clear();
        marks.add(new Mark(nanos, samples));
    }

    /** {@code samples} in all were done at {@code nanos}. */
    void mark(long nanos, long samples) {
        marks.add(new Mark(nanos, samples));
        while (marks.getFirst().nanos < nanos - WINDOW) {
            marks.removeFirst();
        }
    }

    /** Samples per second, or NaN if it cannot be told yet. */
    double perSecond() {
        if (marks.isEmpty()) {
            return Double.NaN;
        }
        long nanos = marks.getLast().nanos - marks.getFirst().nanos;
        long samples = marks.getLast().samples - marks.getFirst().samples;
        return nanos < SHORTEST ? Double.NaN : samples * 1e9 / nanos;
    }
}

package rowreader;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each Java thread took of the processor; the compiler's and the collector's threads are none. */
final class AppThreadTimes {
    private static final double NANOS = 1e9;
    /** Of one core. */
    private static final double LEAST_SHOWN = 0.002;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> before;
    private final Map<String, Double> seconds = new HashMap<>();

    private AppThreadTimes(Map<Long, Long> before) {
        this.before = before;
    }

    /** Begins to measure. */
    static AppThreadTimes from() {
        Map<Long, Long> before = new HashMap<>();
        for (long id : THREADS.getAllThreadIds()) {
            before.put(id, THREADS.getThreadCpuTime(id));
        }
        return new AppThreadTimes(before);
    }

    /** Ends it; threads that ended meanwhile are left out. */
    void stop() {
        for (long id : THREADS.getAllThreadIds()) {
            ThreadInfo thread = THREADS.getThreadInfo(id);
            long now = THREADS.getThreadCpuTime(id);
            if (thread != null && now >= 0) {
                seconds.merge(thread.getThreadName(), (now - before.getOrDefault(id, 0L)) / NANOS, Double::sum);
            }
        }
    }

    /** The busiest first. */
    List<String> busiest(double elapsed) {
        return seconds.entrySet().stream()
                .filter(thread -> thread.getValue() / elapsed >= LEAST_SHOWN)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(thread -> String.format(
                        Locale.ROOT, "%5.1f %% of a core: %s", 100 * thread.getValue() / elapsed, thread.getKey()))
                .toList();
    }
}

package rowreader;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/** What each Java thread took of the processor, and the virtual machine's own together: compilers, collector. */
final class AppThreadTimes {
    private static final String VIRTUAL_MACHINE = "the virtual machine itself";

    private static final double NANOS = 1e9;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<Long, Long> before = new HashMap<>();
    private final long allBefore = PROCESS.getProcessCpuTime();

    /** Begins to measure. */
    AppThreadTimes() {
        for (long id : THREADS.getAllThreadIds()) {
            before.put(id, THREADS.getThreadCpuTime(id));
        }
    }

    /** Seconds by the threads' names since it began; those that ended meanwhile are counted among the virtual machine's. */
    Map<String, Double> seconds() {
        Map<String, Double> seconds = new HashMap<>();
        seconds.put(VIRTUAL_MACHINE, (PROCESS.getProcessCpuTime() - allBefore) / NANOS);
        for (long id : THREADS.getAllThreadIds()) {
            ThreadInfo thread = THREADS.getThreadInfo(id);
            long now = THREADS.getThreadCpuTime(id);
            if (thread != null && now >= 0) {
                double its = (now - before.getOrDefault(id, 0L)) / NANOS;
                seconds.merge(thread.getThreadName(), its, Double::sum);
                seconds.merge(VIRTUAL_MACHINE, -its, Double::sum);
            }
        }
        return seconds;
    }
}

package rowreader.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the processor can do, as Linux tells it; elsewhere nothing is known. */
public final class ProcessorFlags {
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    private ProcessorFlags() {}

    /** Whether the first processor has {@code flag}, e.g. {@code "avx512vl"}. Any thread. */
    public static boolean has(String flag) {
        return has(CPUINFO, flag);
    }

    static boolean has(Path cpuinfo, String flag) {
        if (!Files.isReadable(cpuinfo)) {
            return false;
        }
        try {
            return Files.readAllLines(cpuinfo).stream()
                    .filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .map(line -> List.of(line.split("\\s+")).contains(flag))
                    .orElse(false);
        } catch (IOException e) {
            // Then OpenBLAS chooses by itself, which is slower on some machines and right on all.
            return false;
        }
    }
}

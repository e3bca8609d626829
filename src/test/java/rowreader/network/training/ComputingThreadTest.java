package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ComputingThreadTest {
    /** Fields of a thread's line in /proc, see proc(5), after its name in brackets. */
    private static final int NICE = 16;

    /** The nice value of the calling thread: 0 if nobody changed it, 19 for the one that goes last. */
    private static int nice() {
        try {
            String line = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[NICE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void besideAWindowItGivesWayAndWhoStartedItDoesNot() throws Exception {
        int own = nice();
        AtomicInteger computing = new AtomicInteger();
        ComputingThread.besideWindow();

        Thread thread = ComputingThread.daemon(() -> computing.set(nice()), "computing");
        thread.start();
        thread.join();

        assertThat(computing).hasValue(5);
        assertThat(nice()).isEqualTo(own);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("computing");
    }
}

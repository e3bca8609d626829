package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ThreadPriorityTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void aProgramThatWasStartedWithALowerOneKeepsIt() throws Exception {
        ThreadPriority.Linux library = Native.load("c", ThreadPriority.Linux.class);
        AtomicInteger nice = new AtomicInteger();
        ThreadPriority.thereIsAWindow();
        Thread thread = new Thread(() -> {
            library.setpriority(0, 0, 7);
            ThreadPriority.lower();
            nice.set(library.getpriority(0, 0));
        });

        thread.start();
        thread.join();

        assertThat(nice).hasValue(7);
    }
}

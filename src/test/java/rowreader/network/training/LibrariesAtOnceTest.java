package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import rowreader.ChildJvm;

/**
 * The window opens libraries of its own while the trainer gets ready: both waited for each other for good, seldom enough
 * to be taken for something else. So the other process opens them without end.
 */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class LibrariesAtOnceTest {
    @TempDir
    Path folder;

    /** The other process: trains a little while it opens and closes libraries that are nobody's. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws Exception {
            NumericLibraries.chooseKernels();
            if (Files.readString(Path.of("/proc/self/maps")).contains("nd4jcpu")) {
                System.out.println("TOO EARLY");
            }
            NumericLibraries.unpack(progress -> {});
            for (String library : arguments) {
                Thread opener = new Thread(() -> openWithoutEnd(library), "opener");
                opener.setDaemon(true);
                opener.start();
            }
            System.out.println(ShortTraining.run(200));
            System.exit(0);
        }

        private static void openWithoutEnd(String library) {
            while (true) {
                NativeLibrary.getInstance(library).close();
            }
        }
    }

    @Test
    void theTrainerGetsReadyWhileOtherLibrariesAreOpened() throws Exception {
        // A library that nobody has opened yet, and that needs none but the C library.
        Path original = Path.of(System.getProperty("java.home"), "lib", "libj2gss.so");
        Path one = Files.copy(original, folder.resolve("libone.so"));
        Path other = Files.copy(original, folder.resolve("libother.so"));
        Path said = folder.resolve("said.txt");
        Process process = ChildJvm.of(List.of(), Child.class, one.toString(), other.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("the trainer's end, after: %s", Files.readString(said, StandardCharsets.UTF_8))
                    .isTrue();
            assertThat(Files.readString(said, StandardCharsets.UTF_8).lines())
                    .contains("FINISHED")
                    // Whoever only asks for kernels waits for no library.
                    .doesNotContain("TOO EARLY");
        } finally {
            process.destroyForcibly();
        }
    }
}

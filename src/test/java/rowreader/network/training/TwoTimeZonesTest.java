package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import rowreader.ChildJvm;

/** JavaCPP compares local times: two programs in two zones overwrote each other's libraries, and both crashed. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class TwoTimeZonesTest {
    @TempDir
    Path cache;

    /** The other processes: each trains a little, from the first unpacking on. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws Exception {
            NumericLibraries.chooseKernels();
            NumericLibraries.unpack(progress -> {});
            System.out.println(ShortTraining.run(2_000));
        }
    }

    @Test
    @Timeout(180)
    void twoProgramsInTwoTimeZonesUnpackOnceAndBothTrain() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (String zone : List.of("Pacific/Auckland", "America/Los_Angeles")) {
            ProcessBuilder builder = ChildJvm.of(List.of("-Duser.timezone=" + zone), Child.class)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("XDG_CACHE_HOME", cache.toString());
            processes.add(ChildJvm.start(builder));
        }
        try {
            for (Process process : processes) {
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(said.lines()).contains("FINISHED");
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isZero();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        try (var files = Files.walk(cache)) {
            // JavaCPP puts a link beside each library for each time zone: a link is not a copy.
            assertThat(files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .filter(file -> file.getFileName().toString().equals("libopenblas.so.0")
                                    || file.getFileName().toString().equals("libnd4jcpu.so")))
                    .as("each library once")
                    .hasSize(2);
        }
    }
}

package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessorFlagsTest {
    @TempDir
    private Path folder;

    @Test
    void aFlagIsAWholeWordInTheLineOfTheFirstProcessor() throws Exception {
        Path cpuinfo = Files.writeString(
                folder.resolve("cpuinfo"), "processor\t: 0\nflags\t\t: fpu avx avx512vl\n\nflags\t\t: amx\n");
        assertThat(ProcessorFlags.has(cpuinfo, "avx512vl")).isTrue();
        assertThat(ProcessorFlags.has(cpuinfo, "avx")).isTrue();
        assertThat(ProcessorFlags.has(cpuinfo, "avx512")).isFalse();
        assertThat(ProcessorFlags.has(cpuinfo, "amx")).isFalse();
    }

    /** Every processor that has this JDK has a floating-point unit. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void thisProcessorIsAsked() {
        assertThat(ProcessorFlags.has("fpu")).isTrue();
    }

    @Test
    void nothingIsKnownWhereTheSystemTellsNothing() throws Exception {
        assertThat(ProcessorFlags.has(folder.resolve("missing"), "avx")).isFalse();
        assertThat(ProcessorFlags.has(Files.writeString(folder.resolve("empty"), ""), "avx"))
                .isFalse();
        assertThat(ProcessorFlags.has(folder, "avx")).isFalse();
        assertThat(ProcessorFlags.has("no such flag")).isFalse();
    }
}

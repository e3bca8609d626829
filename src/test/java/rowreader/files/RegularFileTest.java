package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import rowreader.text.Text;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RegularFileTest {
    @TempDir
    Path folder;

    private static void assertRefused(Path file, String reason) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> RegularFile.check(file, Text.of("text.reason", "Choose a picture.")))
                .withMessageStartingWith(file.toString())
                .withMessageContaining(reason)
                .withMessageEndingWith("Choose a picture.");
    }

    @Test
    void aFileIsOneEvenBehindALink() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        RegularFile.check(file, Text.of("text.reason", "Choose a picture."));
        RegularFile.check(
                Files.createSymbolicLink(folder.resolve("link"), file), Text.of("text.reason", "Choose a picture."));
    }

    @Test
    void aFolderIsNone() {
        assertRefused(folder, "is a folder");
    }

    @Test
    void whatIsNotThereIsNone() {
        assertRefused(folder.resolve("none"), "does not exist");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsNone() {
        assertRefused(Path.of("/dev/zero"), "a device");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsNoneAndNobodyWaitsForIt() throws Exception {
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertRefused(pipe, "a pipe");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsTooLongIsNone() {
        assertRefused(folder.resolve("x".repeat(300)), "File name too long");
    }
}

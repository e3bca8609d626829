package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.URISyntaxException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import rowreader.text.Text;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AtomicFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("file.txt");
    }

    private static AtomicFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void assertRefused(Path path, String reason) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> AtomicFile.open(path))
                .withMessageStartingWith(path.toString())
                .withMessageContaining(reason);
    }

    @Test
    void writesANewFileAndLeavesNothingElse() throws Exception {
        AtomicFile.write(file, text("new"));
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("file.txt");
    }

    @Test
    void replacesWhatStoodThereOnlyWhenAllIsWritten() throws Exception {
        Files.writeString(file, "old");
        try (AtomicFile opened = AtomicFile.open(file)) {
            opened.commit(out -> {
                out.write(new byte[1 << 20]);
                out.flush();
                assertThat(file).hasContent("old");
            });
        }
        assertThat(file).hasSize(1 << 20);
        assertThat(names()).containsExactly("file.txt");
    }

    @Test
    void aFailureLeavesTheOldFileAndSaysWhy() throws Exception {
        Files.writeString(file, "old");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new FileSystemException("whatever.part", null, "No space left on device");
                }))
                .withMessageContaining("file.txt cannot be written: No space left on device")
                .withMessageNotContaining("whatever.part");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("file.txt");
    }

    @Test
    void whatTheContentSaysOfAnotherFileIsPassedOn() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() ->
                        AtomicFile.write(file, out -> RegularFile.check(folder, Text.of("text.reason", "Choose."))))
                .withMessage(folder + " is a folder. Choose.");
    }

    @Test
    void closingWithoutContentChangesNothing() throws Exception {
        Files.writeString(file, "old");
        AtomicFile.open(file).close();
        AtomicFile.check(folder.resolve("other.txt"));
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("file.txt");
    }

    @Test
    void aFullDiskLeavesTheOldFile() throws Exception {
        String given = System.getenv("ROWREADER_SMALL_DISK");
        assumeTrue(given != null, "ROWREADER_SMALL_DISK names a folder on a disk of less than 16 MB");
        Path target = Path.of(given).resolve("file.bin");
        AtomicFile.write(target, text("old"));
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> AtomicFile.write(target, out -> {
                    for (int i = 0; i < 16; i++) {
                        out.write(new byte[1 << 20]);
                    }
                }))
                .withMessageContaining("No space left on device");
        assertThat(target).hasContent("old");
        try (Stream<Path> files = Files.list(target.getParent())) {
            assertThat(files.filter(path -> path.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsThePermissionsOfAFileThatItReplaces() throws Exception {
        for (String permissions : List.of("rw-r--r--", "rw-------", "rwxrw-rw-")) {
            Files.writeString(file, "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            AtomicFile.write(file, out -> {
                out.write(1);
                try (Stream<Path> files = Files.list(folder)) {
                    // Nor may anybody else read it while it is written.
                    for (Path each : files.toList()) {
                        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                                .isEqualTo(permissions);
                    }
                }
            });
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aNewFileHasTheUsualPermissions() throws Exception {
        Path usual = Files.createFile(folder.resolve("usual"));
        AtomicFile.write(file, text("new"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aWriteProtectedFileIsNotReplaced() throws Exception {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeTrue(!Files.isWritable(file), "not as root");
        assertRefused(file, "write-protected");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void followsLinks() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path real = Files.writeString(elsewhere.resolve("real.txt"), "old");
        Files.createSymbolicLink(elsewhere.resolve("second.txt"), Path.of("real.txt"));
        Files.createSymbolicLink(file, Path.of("elsewhere/second.txt"));
        AtomicFile.write(file, text("new"));
        assertThat(real).hasContent("new");
        assertThat(file).isSymbolicLink();
        assertThat(elsewhere.resolve("second.txt")).isSymbolicLink();
        assertThat(names()).containsExactly("elsewhere", "file.txt");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void writesWhereALinkLeadsThoughNothingIsThereYet() throws Exception {
        Files.createSymbolicLink(file, Path.of("later.txt"));
        AtomicFile.write(file, text("new"));
        assertThat(folder.resolve("later.txt")).hasContent("new").isRegularFile();
        assertThat(file).isSymbolicLink();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToItselfIsRefused() throws Exception {
        Files.createSymbolicLink(file, file);
        assertRefused(file, "is a link that leads to itself");
    }

    @Test
    void aFolderIsRefused() {
        assertRefused(folder, "is a folder");
        assertRefused(folder.getRoot(), "is a folder");
    }

    @Test
    void aPlaceInNoFolderIsRefused() {
        assertRefused(folder.resolve("no/where.txt"), "there is no folder " + folder.resolve("no"));
    }

    @Test
    void aPlaceBelowAFileIsRefused() throws Exception {
        Files.createFile(file);
        assertRefused(file.resolve("below.txt"), "cannot be written");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsRefused() {
        assertRefused(Path.of("/dev/full"), "a device");
        assertRefused(Path.of("/dev/null"), "a device");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsRefusedAtOnce() throws Exception {
        Process made = new ProcessBuilder("mkfifo", file.toString()).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertRefused(file, "a pipe");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertRefused(link, "a pipe");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aSocketIsRefused() throws Exception {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(file));
            assertRefused(file, "a socket");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void writesTheLongestNameThereIsAndRefusesALongerOneAtOnce() throws Exception {
        Path longest = folder.resolve("x".repeat(255));
        AtomicFile.write(longest, text("new"));
        assertThat(longest).hasContent("new");
        assertThat(names()).hasSize(1);
        assertRefused(folder.resolve("x".repeat(256)), "File name too long");
    }

    @Test
    void sweepsWhatKilledProcessesLeftBehindADayAgoAndNothingElse() throws Exception {
        String abandoned = ".rowreader-0123456789abcdef.part";
        String young = ".rowreader-fedcba9876543210.part";
        String[] others = {".rowreader-0123456789abcdeg.part", ".rowreader-12.part", "notes.part", ".rowreader-"};
        FileTime twoDaysAgo = FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS));
        for (String name : others) {
            Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), twoDaysAgo);
        }
        Files.setLastModifiedTime(Files.createFile(folder.resolve(abandoned)), twoDaysAgo);
        Files.createFile(folder.resolve(young));
        AtomicFile.write(file, text("new"));
        assertThat(names())
                .doesNotContain(abandoned)
                .contains(young, "file.txt")
                .contains(others);
    }

    @Test
    void aKilledProcessLeavesTheOldFileAndOneThatIsSweptADayLater() throws Exception {
        Files.writeString(file, "old");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        place(AtomicFile.class) + File.pathSeparator + place(SlowWriter.class),
                        SlowWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            // It says so once it has written a part.
            assertThat(process.getInputStream().read()).isEqualTo('.');
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(file).hasContent("old");
        assertThat(names()).hasSize(2);
        Path left = folder.resolve(names().get(0));
        assertThat(left).isNotEmptyFile();
        AtomicFile.write(file, text("new"));
        assertThat(left).exists();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(25, ChronoUnit.HOURS)));
        AtomicFile.write(file, text("newer"));
        assertThat(file).hasContent("newer");
        assertThat(names()).containsExactly("file.txt");
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Writes a part of a file, and the rest when its input ends. */
    static final class SlowWriter {
        private SlowWriter() {}

        public static void main(String[] arguments) throws IOException {
            AtomicFile.write(Path.of(arguments[0]), SlowWriter::write);
        }

        private static void write(OutputStream out) throws IOException {
            out.write(new byte[1 << 20]);
            out.flush();
            System.out.print('.');
            System.out.flush();
            System.in.transferTo(out);
        }
    }

    @Test
    void whatWasSweptDuringVeryLongWorkIsWrittenAllTheSame() throws Exception {
        try (AtomicFile opened = AtomicFile.open(file)) {
            Files.delete(folder.resolve(names().get(0)));
            opened.commit(text("new"));
        }
        assertThat(file).hasContent("new");
    }
}

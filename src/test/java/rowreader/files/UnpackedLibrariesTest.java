package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedLibrariesTest {
    /** Some folder of a jar that is always on the class path of tests. */
    private static final List<String> RESOURCES = List.of("org/assertj/core/api/recursive/comparison/");

    @TempDir
    private Path parent;

    @Test
    void aFolderAppearsWhole() throws Exception {
        Path folder = parent.resolve("v1");
        List<Double> progress = new ArrayList<>();
        UnpackedLibraries.unpack(folder, RESOURCES, progress::add);
        assertThat(folder).isDirectoryContaining(file -> file.toString().endsWith("ComparingFields.class"));
        assertThat(progress).isSorted().endsWith(1.0);
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void everyFileIsWholeAndThoseInFoldersBelowAreLeftOut() throws Exception {
        Path folder = parent.resolve("v1");
        UnpackedLibraries.unpack(folder, List.of("org/assertj/core/api/"), progress -> {});
        try (InputStream packed = Assertions.class.getResourceAsStream("Assertions.class")) {
            assertThat(folder.resolve("Assertions.class")).hasBinaryContent(packed.readAllBytes());
        }
        assertThat(folder.resolve("ComparingFields.class")).doesNotExist();
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        Path folder = parent.resolve("v1");
        assertThatThrownBy(() -> UnpackedLibraries.unpack(folder, RESOURCES, progress -> {
                    throw new IllegalStateException("odd");
                }))
                .hasMessage("odd");
        assertThat(folder).doesNotExist();
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void itIsUnpackedOnce() throws Exception {
        Path folder = parent.resolve("v1");
        UnpackedLibraries.unpack(folder, RESOURCES, progress -> {});
        UnpackedLibraries.unpack(folder, RESOURCES, progress -> {
            throw new AssertionError("unpacked again");
        });
    }

    @Test
    void whatAKilledProgramLeftIsSweptAfterADay() throws Exception {
        Path old = Files.createDirectory(parent.resolve("v0.part-1"));
        Files.writeString(old.resolve("half"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path young = Files.createDirectory(parent.resolve("v0.part-2"));
        Path other = Files.createDirectory(parent.resolve("v0"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        UnpackedLibraries.unpack(parent.resolve("v1"), RESOURCES, progress -> {});
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(other).as("whole, and maybe in use").exists();
    }

    private List<String> leftOver() {
        return Arrays.stream(parent.toFile().list())
                .filter(name -> name.contains(".part-"))
                .toList();
    }
}

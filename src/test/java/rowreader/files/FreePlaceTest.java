package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePlaceTest {
    @TempDir
    private Path folder;

    @Test
    void aNameIsNumberedWhereFilesAndFoldersHaveIt() throws IOException {
        Path wanted = folder.resolve("frames");
        assertThat(FreePlace.is(wanted)).isTrue();
        assertThat(FreePlace.like(wanted)).isEqualTo(wanted);
        Files.createDirectory(wanted);
        assertThat(FreePlace.is(wanted)).isFalse();
        Files.createFile(folder.resolve("frames-2"));
        assertThat(FreePlace.like(wanted)).isEqualTo(folder.resolve("frames-3"));
    }
}

package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescuedFileTest {
    @TempDir
    Path folder;

    @Test
    void nothingThatWasRescuedIsReplaced() throws Exception {
        Path first = RescuedFile.write(folder.resolve("new"), "a.zip", file -> Files.writeString(file, "1"));
        Path second = RescuedFile.write(folder.resolve("new"), "a.zip", file -> Files.writeString(file, "2"));
        Path third = RescuedFile.write(folder.resolve("new"), "a.zip", file -> Files.writeString(file, "3"));
        assertThat(first).hasFileName("a.zip").hasContent("1");
        assertThat(second).hasFileName("2-a.zip").hasContent("2");
        assertThat(third).hasFileName("3-a.zip").hasContent("3");
    }

    @Test
    void aFolderThatCannotBeMadeFails() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> RescuedFile.write(file, "a.zip", target -> {}))
                .isInstanceOf(UnusableFileException.class);
    }
}

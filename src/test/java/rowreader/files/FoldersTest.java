package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    private Path place;

    @Test
    void missingOnesAreMadeAndThoseThatAreThereStay() throws IOException {
        Path folder = place.resolve("a/b");
        Folders.make(folder);
        Folders.make(folder);
        assertThat(folder).isDirectory();
    }

    /** Who keeps the settings elsewhere links to them; the JDK 17 would say that a file is in the way. */
    @Test
    void aLinkToAFolderIsAFolder() throws IOException {
        assumeThat(System.getProperty("os.name")).doesNotStartWith("Windows");
        Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(place.resolve("link"), elsewhere);
        Folders.make(link);
        Folders.make(link.resolve("inner"));
        assertThat(elsewhere.resolve("inner")).isDirectory();
        assertThat(FolderLock.take(link)).isPresent();
    }

    @Test
    void aFileInTheWayIsAnError() throws IOException {
        Path file = Files.createFile(place.resolve("file"));
        assertThatThrownBy(() -> Folders.make(file)).isInstanceOf(IOException.class);
    }
}

package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderBelongsToWhoeverTookItFirstUntilTheyEnd() throws Exception {
        Path taken = folder.resolve("new/folder");
        try (FolderLock lock = FolderLock.take(taken).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(FolderLock.take(taken)).isEmpty();
            assertThat(FolderLock.take(folder.resolve("other"))).isPresent();
        }
        assertThat(FolderLock.take(taken)).isPresent();
    }
}

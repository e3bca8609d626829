package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
    @TempDir
    private Path folder;

    @Test
    void itGivesWhatTheChangeMadeInAFolderThatIsThereByThen() throws Exception {
        Path file = folder.resolve("new/settings.json");
        String made = WriterLock.alone(file, () -> {
            assertThat(file.getParent()).isDirectory();
            return "made";
        });
        assertThat(made).isEqualTo("made");
    }

    @Test
    void aChangeThatFailedLetsTheNextOneIn() throws Exception {
        Path file = folder.resolve("settings.json");
        assertThatThrownBy(() -> WriterLock.alone(file, () -> {
                    throw new IOException("odd");
                }))
                .hasMessage("odd");
        assertThat(WriterLock.alone(file, () -> 2)).isEqualTo(2);
    }
}

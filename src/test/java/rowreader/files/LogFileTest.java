package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogFileTest {
    private final String before = System.getProperty("rowreader.log");

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty("rowreader.log");
        } else {
            System.setProperty("rowreader.log", before);
        }
    }

    @Test
    void itIsInTheUsersOwnFolder() {
        System.clearProperty("rowreader.log");
        LogFile.use(false);
        assertThat(LogFile.path()).startsWithRaw(UserFolder.STATE.ofThisUser());
        assertThat(LogFile.path()).isEqualTo(Path.of(System.getProperty("rowreader.log")));
    }

    @Test
    void orWhereTheUserSaid() {
        System.setProperty("rowreader.log", "elsewhere.log");
        LogFile.use(false);
        assertThat(LogFile.path()).isEqualTo(Path.of("elsewhere.log"));
    }
}

package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogFileTest {
    private final String before = System.getProperty("rowreader.log");

    private final String providerBefore = System.getProperty("slf4j.provider");

    @AfterEach
    void restore() {
        restore("rowreader.log", before);
        // The tests' own log goes elsewhere.
        restore("slf4j.provider", providerBefore);
    }

    private static void restore(String property, String before) {
        if (before == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, before);
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

    @Test
    void itIsWrittenByTheProgramsOwnServiceUnlessTheUserChoseAnother() {
        System.clearProperty("slf4j.provider");
        LogFile.use(false);
        assertThat(System.getProperty("slf4j.provider")).isEqualTo(LogService.class.getName());
        System.setProperty("slf4j.provider", "another.Service");
        LogFile.use(false);
        assertThat(System.getProperty("slf4j.provider")).isEqualTo("another.Service");
    }
}

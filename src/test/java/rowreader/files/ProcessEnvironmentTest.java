package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Library;
import com.sun.jna.Native;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessEnvironmentTest {
    private static final String NAME = "ROWREADER_OF_A_TEST";

    /** As native libraries ask. */
    interface Posix extends Library {
        String getenv(String name);
    }

    private final Posix c = Native.load("c", Posix.class);

    @Test
    void nativeLibrariesFindTheNewestValue() {
        assertThat(ProcessEnvironment.set(NAME, "7")).isTrue();
        assertThat(c.getenv(NAME)).isEqualTo("7");
        assertThat(ProcessEnvironment.set(NAME, "8")).isTrue();
        assertThat(c.getenv(NAME)).isEqualTo("8");
        assertThat(System.getenv(NAME)).isNull();
    }

    @Test
    void whatTheUserSetAlreadyIsThere() {
        String path = System.getenv("PATH");
        assertThat(ProcessEnvironment.set("PATH", path)).isTrue();
        assertThat(c.getenv("PATH")).isEqualTo(path);
    }

    @Test
    void aNameThatCannotBeSetIsTold() {
        assertThat(ProcessEnvironment.set("A=B", "7")).isFalse();
    }
}

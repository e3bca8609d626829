package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LoadedLibrariesTest {
    @Test
    void aLibraryIsFoundByItsFileNameWhereverItLies(@TempDir Path folder) throws Exception {
        Path maps = Files.writeString(folder.resolve("maps"), """
                7f01-7f02 r-xp 00000000 08:01 41                         /usr/lib/libnotglass.so
                7f02-7f03 rw-p 00000000 00:00 0                          [heap]
                7f03-7f04 r-xp 00000000 08:01 42                         /home/a b/.openjfx/libglass.so
                7f04-7f05 rw-p 00021000 08:01 42                         /home/a b/.openjfx/libglass.so
                """);
        assertThat(LoadedLibraries.path(maps, "libglass.so")).contains("/home/a b/.openjfx/libglass.so");
        assertThat(LoadedLibraries.path(maps, "glass.so")).isEmpty();
        assertThat(LoadedLibraries.path(folder.resolve("none"), "libglass.so")).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void javasOwnLibraryIsLoaded() {
        assertThat(LoadedLibraries.path("libjvm.so"))
                .hasValueSatisfying(path -> assertThat(Path.of(path)).isRegularFile());
        assertThat(LoadedLibraries.path("libnobodys.so")).isEmpty();
    }
}

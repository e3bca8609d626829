package rowreader.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    @TempDir
    private Path home;

    @Test
    void followsXdgOnLinux() {
        Path cache = home.resolve("xdg");
        assertThat(CacheFolder.of("Linux", Map.of("XDG_CACHE_HOME", cache.toString()), home))
                .isEqualTo(cache.resolve("rowreader"));
    }

    @Test
    void fallsBackToDotCacheOnLinux() {
        Path expected = home.resolve(".cache").resolve("rowreader");
        assertThat(CacheFolder.of("Linux", Map.of(), home)).isEqualTo(expected);
        assertThat(CacheFolder.of("Linux", Map.of("XDG_CACHE_HOME", ""), home)).isEqualTo(expected);
        assertThat(CacheFolder.of("Linux", Map.of("XDG_CACHE_HOME", "relative/path"), home))
                .isEqualTo(expected);
    }

    @Test
    void usesLibraryCachesOnMac() {
        assertThat(CacheFolder.of("Mac OS X", Map.of(), home)).isEqualTo(home.resolve("Library/Caches/rowreader"));
    }

    @Test
    void usesLocalAppDataOnWindows() {
        Path local = home.resolve("Local");
        assertThat(CacheFolder.of("Windows 11", Map.of("LOCALAPPDATA", local.toString()), home))
                .isEqualTo(local.resolve("rowreader").resolve("Cache"));
    }
}

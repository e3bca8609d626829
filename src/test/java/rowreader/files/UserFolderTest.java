package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFolderTest {
    @TempDir
    private Path home;

    @Test
    void followsXdgOnLinux() {
        Path cache = home.resolve("xdg");
        assertThat(UserFolder.CACHE.of("Linux", Map.of("XDG_CACHE_HOME", cache.toString()), home))
                .isEqualTo(cache.resolve("rowreader"));
    }

    @Test
    void fallsBackToDotCacheOnLinux() {
        Path expected = home.resolve(".cache").resolve("rowreader");
        assertThat(UserFolder.CACHE.of("Linux", Map.of(), home)).isEqualTo(expected);
        assertThat(UserFolder.CACHE.of("Linux", Map.of("XDG_CACHE_HOME", ""), home))
                .isEqualTo(expected);
        assertThat(UserFolder.CACHE.of("Linux", Map.of("XDG_CACHE_HOME", "relative/path"), home))
                .isEqualTo(expected);
    }

    @Test
    void usesLibraryCachesOnMac() {
        assertThat(UserFolder.CACHE.of("Mac OS X", Map.of(), home)).isEqualTo(home.resolve("Library/Caches/rowreader"));
    }

    @Test
    void usesLocalAppDataOnWindows() {
        Path local = home.resolve("Local");
        assertThat(UserFolder.CACHE.of("Windows 11", Map.of("LOCALAPPDATA", local.toString()), home))
                .isEqualTo(local.resolve("rowreader").resolve("Cache"));
    }

    @Test
    void whatTheUserMadeGoesWhereThePlatformKeepsIt() {
        assertThat(UserFolder.DATA.of("Linux", Map.of(), home)).isEqualTo(home.resolve(".local/share/rowreader"));
        Path data = home.resolve("data");
        assertThat(UserFolder.DATA.of("Linux", Map.of("XDG_DATA_HOME", data.toString()), home))
                .isEqualTo(data.resolve("rowreader"));
        assertThat(UserFolder.DATA.of("Mac OS X", Map.of(), home))
                .isEqualTo(home.resolve("Library/Application Support/rowreader"));
        assertThat(UserFolder.DATA.of("Windows 11", Map.of("APPDATA", data.toString()), home))
                .isEqualTo(data.resolve("rowreader"));
    }

    @Test
    void settingsAndTheLogGoWhereThePlatformKeepsThem() {
        Path given = home.resolve("given");
        assertThat(UserFolder.CONFIG.of("Linux", Map.of(), home)).isEqualTo(home.resolve(".config/rowreader"));
        assertThat(UserFolder.CONFIG.of("Linux", Map.of("XDG_CONFIG_HOME", given.toString()), home))
                .isEqualTo(given.resolve("rowreader"));
        assertThat(UserFolder.CONFIG.of("Windows 11", Map.of("APPDATA", given.toString()), home))
                .isEqualTo(given.resolve("rowreader"));
        assertThat(UserFolder.CONFIG.of("Mac OS X", Map.of(), home))
                .isEqualTo(home.resolve("Library/Application Support/rowreader"));
        assertThat(UserFolder.STATE.of("Linux", Map.of(), home)).isEqualTo(home.resolve(".local/state/rowreader"));
        assertThat(UserFolder.STATE.of("Mac OS X", Map.of(), home)).isEqualTo(home.resolve("Library/Logs/rowreader"));
    }
}

package rowreader.data.mnist;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where this program keeps what it can download again, by the convention of the platform. */
public final class CacheFolder {
    private static final String NAME = "rowreader";

    private CacheFolder() {}

    /** The folder for this user; it may not exist yet. */
    public static Path ofThisUser() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * {@code LOCALAPPDATA} on Windows, {@code ~/Library/Caches} on macOS, elsewhere {@code XDG_CACHE_HOME} or
     * {@code ~/.cache} (XDG Base Directory Specification: a relative path there is ignored).
     */
    static Path of(String osName, Map<String, String> environment, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path local = absolute(environment.get("LOCALAPPDATA"))
                    .orElse(home.resolve("AppData").resolve("Local"));
            return local.resolve(NAME).resolve("Cache");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(NAME);
        }
        return absolute(environment.get("XDG_CACHE_HOME"))
                .orElse(home.resolve(".cache"))
                .resolve(NAME);
    }

    private static Optional<Path> absolute(String path) {
        if (path == null || path.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(path)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

package rowreader.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where this program keeps what its user made and could not get back, by the convention of the platform. */
public final class UserFolder {
    private static final String NAME = "rowreader";

    private UserFolder() {}

    /** The folder for this user; it may not exist yet. */
    public static Path ofThisUser() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * {@code APPDATA} on Windows, {@code ~/Library/Application Support} on macOS, elsewhere {@code XDG_DATA_HOME} or
     * {@code ~/.local/share} (XDG Base Directory Specification: a relative path there is ignored).
     */
    static Path of(String osName, Map<String, String> environment, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return absolute(environment.get("APPDATA"))
                    .orElse(home.resolve("AppData").resolve("Roaming"))
                    .resolve(NAME);
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return absolute(environment.get("XDG_DATA_HOME"))
                .orElse(home.resolve(".local").resolve("share"))
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

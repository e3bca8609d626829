package rowreader.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rowreader.text.Text;

/** Where this program keeps files of its user, by the conventions of the platform. */
public enum UserFolder {
    /** For what can be downloaded again. */
    CACHE("LOCALAPPDATA", "Local", "Caches", "XDG_CACHE_HOME", ".cache") {
        @Override
        Path onWindows(Path local) {
            return super.onWindows(local).resolve("Cache");
        }
    },
    /** For what the user made. */
    DATA("APPDATA", "Roaming", "Application Support", "XDG_DATA_HOME", ".local/share"),
    /** For what the user set. */
    CONFIG("APPDATA", "Roaming", "Application Support", "XDG_CONFIG_HOME", ".config"),
    /** For what the program writes down for later, e.g. its log. */
    STATE("LOCALAPPDATA", "Local", "Logs", "XDG_STATE_HOME", ".local/state");

    private static final String NAME = "rowreader";

    private final String windowsVariable;
    private final String windowsFolder;
    private final String macFolder;
    private final String xdgVariable;
    private final String xdgFolder;

    UserFolder(String windowsVariable, String windowsFolder, String macFolder, String xdgVariable, String xdgFolder) {
        this.windowsVariable = windowsVariable;
        this.windowsFolder = windowsFolder;
        this.macFolder = macFolder;
        this.xdgVariable = xdgVariable;
        this.xdgFolder = xdgFolder;
    }

    /** The folder for this user; it may not exist yet. */
    public Path ofThisUser() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /** Where this user looks for files first; nothing where there is no such folder. */
    public static Optional<File> home() {
        return absolute(System.getProperty("user.home")).map(Path::toFile).filter(File::isDirectory);
    }

    /**
     * Makes a folder, and those above it, if need be.
     *
     * @throws UnusableFileException if it cannot be made
     */
    public static void make(Path folder) throws UnusableFileException {
        try {
            Folders.make(folder);
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("files.folder.unmade", folder, FileErrors.reason(e)), e);
        }
    }

    /**
     * {@code LOCALAPPDATA} or {@code APPDATA} on Windows, a folder in {@code ~/Library} on macOS, elsewhere as the XDG
     * Base Directory Specification has it: a relative path in its variables is ignored.
     */
    Path of(String osName, Map<String, String> environment, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return onWindows(absolute(environment.get(windowsVariable))
                    .orElse(home.resolve("AppData").resolve(windowsFolder)));
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve(macFolder).resolve(NAME);
        }
        return absolute(environment.get(xdgVariable))
                .orElse(home.resolve(xdgFolder))
                .resolve(NAME);
    }

    Path onWindows(Path folder) {
        return folder.resolve(NAME);
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

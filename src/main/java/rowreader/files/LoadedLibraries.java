package rowreader.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The native libraries that this process has loaded, as Linux tells it; elsewhere nothing is known. */
public final class LoadedLibraries {
    private static final Path MAPS = Path.of("/proc/self/maps");

    private LoadedLibraries() {}

    /** Where the library with the file name {@code name}, e.g. {@code "libgdk-3.so.0"}, was loaded from. Any thread. */
    public static Optional<String> path(String name) {
        return path(MAPS, name);
    }

    static Optional<String> path(Path maps, String name) {
        if (!Files.isReadable(maps)) {
            return Optional.empty();
        }
        try {
            // "7f9e-7f9f r-xp 00000000 08:01 42    /where/it/lies.so": a path may have blanks, nothing before it a
            // slash.
            return Files.readAllLines(maps).stream()
                    .filter(line -> line.endsWith("/" + name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf('/')));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

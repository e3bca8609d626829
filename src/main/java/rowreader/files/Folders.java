package rowreader.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that are to be there. */
public final class Folders {
    private Folders() {}

    /**
     * Makes a folder, and those above it, if need be. One that is a symbolic link to a folder is there: before Java 19
     * {@link Files#createDirectories} took it for a file in the way.
     *
     * @throws IOException if it cannot be made
     */
    public static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }
}

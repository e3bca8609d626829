package rowreader.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells files from what only looks like one. */
public final class RegularFile {
    private RegularFile() {}

    /**
     * Shows that {@code file}, or what it links to, is a file with an end, before it is opened: opening a pipe waits until
     * somebody writes to it, and a device can be read for ever. Any thread.
     *
     * @param remedy what the user can do otherwise, a whole sentence
     * @throws UnusableFileException if it is not there, or is a folder, a device, a pipe or a socket
     */
    public static void check(Path file, String remedy) throws UnusableFileException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw new UnusableFileException(file, "does not exist", remedy, e);
        } catch (AccessDeniedException e) {
            throw new UnusableFileException(
                    file, "may not be read", "Allow this user to read the file and the folders above it.", e);
        } catch (IOException e) {
            throw new UnusableFileException(file, "cannot be read: " + FileErrors.reason(e), remedy, e);
        }
        if (attributes.isDirectory()) {
            throw new UnusableFileException(file, "is a folder", remedy);
        }
        if (!attributes.isRegularFile()) {
            throw new UnusableFileException(file, "is not an ordinary file but a device, a pipe or a socket", remedy);
        }
    }
}

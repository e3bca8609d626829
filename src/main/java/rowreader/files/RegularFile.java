package rowreader.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import rowreader.text.Text;

/** Tells files from what only looks like one. */
public final class RegularFile {
    private RegularFile() {}

    /**
     * Shows that {@code file}, or what it links to, is a file with an end, before it is opened: opening a pipe waits until
     * something is written to it, and a device can be read for ever. Any thread.
     *
     * @param remedy what the user can do otherwise, a whole sentence
     * @throws UnusableFileException if it is not there, or is a folder, a device, a pipe or a socket
     */
    public static void check(Path file, Text remedy) throws UnusableFileException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw new UnusableFileException(Text.of("files.regular.missing", file, remedy), e);
        } catch (AccessDeniedException e) {
            throw new UnusableFileException(Text.of("files.regular.denied", file), e);
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("files.regular.unreadable", file, FileErrors.reason(e), remedy), e);
        }
        if (attributes.isDirectory()) {
            throw new UnusableFileException(Text.of("files.regular.folder", file, remedy));
        }
        if (!attributes.isRegularFile()) {
            throw new UnusableFileException(Text.of("files.regular.special", file, remedy));
        }
    }
}

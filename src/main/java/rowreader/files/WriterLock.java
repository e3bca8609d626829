package rowreader.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two running programs from changing a file at once: who comes second waits. It locks a file beside the one that is
 * changed, since that one is replaced by every change. For one thread of a program at a time.
 */
public final class WriterLock {
    private WriterLock() {}

    /** What changes a file. */
    public interface Change<T> {
        T make() throws IOException;
    }

    /**
     * Waits until no other program changes {@code file}, and makes a change.
     *
     * @throws IOException if the change does, or the file's folder cannot be made or written to
     */
    public static <T> T alone(Path file, Change<T> change) throws IOException {
        Path target = file.toAbsolutePath();
        Folders.make(target.getParent());
        try (FileChannel lock = FileChannel.open(
                target.resolveSibling("." + target.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            // Closing the channel lets the next one in.
            lock.lock();
            return change.make();
        }
    }
}

package rowreader.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says that a folder belongs to one running program until that ends, however it ends: the system takes the lock away from
 * a killed one. Any thread.
 */
public final class FolderLock implements Closeable {
    private static final String FILE = ".lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, and makes it if need be.
     *
     * @return nothing if another program has it, or another part of this one
     * @throws IOException if the folder cannot be made or written to
     */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        Folders.make(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very program: the same as by another.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

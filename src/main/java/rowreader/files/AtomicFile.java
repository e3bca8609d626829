package rowreader.files;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import rowreader.text.Text;

/**
 * A file that is written whole or not at all: what stood in its place is replaced only by all of the new content, which
 * is on the disk by then. Links are followed, and a file that is replaced gives its permissions to the new one.
 *
 * <p>Opening one shows whether the place can be written to, so it is opened before long work starts:
 *
 * <pre>{@code
 * try (AtomicFile target = AtomicFile.open(path)) {
 *     byte[] result = longWork();
 *     target.commit(out -> out.write(result));
 * }
 * }</pre>
 *
 * <p>Every error is an {@link UnusableFileException}. For one thread at a time; any thread.
 */
public final class AtomicFile implements Closeable {
    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    /** Short, whatever the target is called: a name may have as many bytes as the file system allows. */
    private static final String PREFIX = ".rowreader-";

    private static final String SUFFIX = ".part";
    /** Nobody works that long on one file; should somebody, {@link #commit} makes the file once more. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path named;
    private final Path target;
    private final Path temporary;

    private AtomicFile(Path named, Path target) {
        this.named = named;
        this.target = target;
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        this.temporary = target.resolveSibling(PREFIX + random + SUFFIX);
    }

    /** What is to stand in a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. The stream is buffered, and closed by the caller. */
        void write(OutputStream out) throws IOException;
    }

    /** Makes an empty file beside {@code file}, and leaves {@code file} as it is. */
    public static AtomicFile open(Path file) throws UnusableFileException {
        try {
            AtomicFile opened = new AtomicFile(file, target(file));
            opened.sweep();
            Files.createFile(opened.temporary);
            return opened;
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Shows whether a file can be written, and leaves nothing behind. */
    public static void check(Path file) throws UnusableFileException {
        open(file).close();
    }

    /** Writes a file in one go. */
    public static void write(Path file, Content content) throws UnusableFileException {
        try (AtomicFile opened = open(file)) {
            opened.commit(content);
        }
    }

    /**
     * Puts a file that was written whole, beside {@code to} and by other means, in the place of what stood there.
     *
     * @throws IOException if the disk does not take it; both are as they were then
     */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Writes the content and puts it in the file's place. */
    public void commit(Content content) throws UnusableFileException {
        try {
            try (FileOutputStream disk = new FileOutputStream(temporary.toFile());
                    OutputStream out = new BufferedOutputStream(disk, 1 << 16)) {
                takePermissions();
                content.write(out);
                out.flush();
                // Otherwise a power cut soon after the move could leave an empty file in place of the old one.
                disk.getFD().sync();
            }
            move(temporary, target);
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException e) {
            throw unwritable(named, e);
        }
    }

    /** Drops what was not put in the file's place. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // It is swept one day, and what matters was told already.
            temporary.toFile().deleteOnExit();
        }
    }

    private static UnusableFileException unwritable(Path file, IOException e) {
        return new UnusableFileException(Text.of("files.atomic.unwritable", file, FileErrors.reason(e)), e);
    }

    /** Where the file really is: at the end of all links, which may lead to a file that is not there yet. */
    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new UnusableFileException(Text.of("files.atomic.linkLoop", file));
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        if (exists(target)) {
            RegularFile.check(file, Text.of("files.atomic.elsewhere"));
            if (!Files.isWritable(target)) {
                throw new UnusableFileException(Text.of("files.atomic.protected", file));
            }
        } else if (!Files.isDirectory(target.getParent())) {
            throw new UnusableFileException(Text.of("files.atomic.noFolder", file, target.getParent()));
        }
        return target;
    }

    /** @throws IOException if there can be no such file, e.g. because its name is too long */
    private static boolean exists(Path file) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** A new file has those that the user wants for new files; so nothing is to be done for one. */
    private void takePermissions() {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old == null || !Files.exists(target)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(temporary, old.readAttributes().permissions());
        } catch (IOException e) {
            // Disks of other systems have none to keep.
        }
    }

    /** Removes what killed processes left behind. */
    private void sweep() {
        Instant dayAgo = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> leftBehind = Files.newDirectoryStream(target.getParent(), AtomicFile::isTemporary)) {
            for (Path file : leftBehind) {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(dayAgo)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They take some room and do no other harm; whether the folder can be written to is seen next.
        }
    }

    private static boolean isTemporary(Path file) {
        String name = file.getFileName().toString();
        int digits = name.length() - PREFIX.length() - SUFFIX.length();
        return name.startsWith(PREFIX)
                && name.endsWith(SUFFIX)
                && digits == Long.BYTES * 2
                && name.chars().skip(PREFIX.length()).limit(digits).allMatch(HexFormat::isHexDigit);
    }
}

package rowreader.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import rowreader.text.Text;

/**
 * Native libraries that come inside jars, unpacked once for each version into a folder of this program.
 *
 * <p>JavaCPP would unpack them too, but compares times that depend on the time zone: two programs in two zones then take
 * turns in overwriting a library that the other one runs, and both crash. Here a folder appears whole, by one rename under
 * a lock, and is never changed again.
 */
public final class UnpackedLibraries {
    private static final String PART = ".part-";
    private static final Duration LEFT_OVER = Duration.ofDays(1);
    private static final int BUFFER = 1 << 16;

    private UnpackedLibraries() {}

    /** A file in a jar. */
    private record Packed(JarFile jar, JarEntry entry) {
        String name() {
            return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        }
    }

    /** Whether {@code folder} was unpacked; it is whole if it is there. */
    public static boolean isThere(Path folder) {
        return Files.isDirectory(folder);
    }

    /**
     * Unpacks the files that lie directly in folders of the class path. Any thread; waits while another program does it.
     *
     * @param folder is made if it is not there; another version of the libraries must have another
     * @param resourceFolders e.g. {@code "org/bytedeco/openblas/linux-x86_64/"}; those that are not there are left out
     * @param progress told how much is done, 0 to 1; only when there is anything to do
     * @throws UnusableFileException if there is no room, or the folder cannot be made
     */
    public static void unpack(Path folder, List<String> resourceFolders, DoubleConsumer progress)
            throws UnusableFileException {
        if (isThere(folder)) {
            return;
        }
        try {
            WriterLock.alone(folder, () -> {
                if (!isThere(folder)) {
                    sweep(folder.getParent());
                    unpackWhole(folder, packed(resourceFolders), progress);
                }
                return folder;
            });
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("files.libraries.unwritable", folder, FileErrors.reason(e)), e);
        }
    }

    private static List<Packed> packed(List<String> resourceFolders) throws IOException {
        List<Packed> files = new ArrayList<>();
        for (String resourceFolder : resourceFolders) {
            for (URL url :
                    Collections.list(UnpackedLibraries.class.getClassLoader().getResources(resourceFolder))) {
                if (url.openConnection() instanceof JarURLConnection connection) {
                    JarFile jar = connection.getJarFile();
                    jar.stream()
                            .filter(entry -> !entry.isDirectory()
                                    && entry.getName().startsWith(resourceFolder)
                                    && entry.getName().indexOf('/', resourceFolder.length()) < 0)
                            .forEach(entry -> files.add(new Packed(jar, entry)));
                }
            }
        }
        return files;
    }

    private static void unpackWhole(Path folder, List<Packed> files, DoubleConsumer progress) throws IOException {
        long total = files.stream().mapToLong(file -> file.entry().getSize()).sum();
        checkRoom(folder, total);
        Path part = folder.resolveSibling(
                folder.getFileName() + PART + ProcessHandle.current().pid());
        try {
            Files.createDirectories(part);
            long done = 0;
            byte[] buffer = new byte[BUFFER];
            for (Packed file : files) {
                try (InputStream in = file.jar().getInputStream(file.entry());
                        OutputStream out = Files.newOutputStream(part.resolve(file.name()))) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        out.write(buffer, 0, read);
                        done += read;
                        progress.accept((double) done / total);
                    }
                }
            }
            AtomicFile.move(part, folder);
        } finally {
            delete(part);
        }
    }

    private static void checkRoom(Path folder, long needed) throws IOException {
        FileStore disk = Files.getFileStore(folder.toAbsolutePath().getParent());
        if (disk.getUsableSpace() < needed) {
            throw new UnusableFileException(
                    Text.of("files.libraries.noSpace", folder, needed / 1_000_000, disk.getUsableSpace() / 1_000_000));
        }
    }

    /** Removes what killed programs left behind. */
    private static void sweep(Path parent) throws IOException {
        List<Path> leftOver;
        try (Stream<Path> children = Files.list(parent)) {
            leftOver = children.filter(child -> child.getFileName().toString().contains(PART))
                    .toList();
        }
        for (Path child : leftOver) {
            if (Files.getLastModifiedTime(child)
                    .toInstant()
                    .isBefore(Instant.now().minus(LEFT_OVER))) {
                delete(child);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

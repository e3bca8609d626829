package rowreader.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Results that take long to compute, each in a file of its own, and never more than so many: the ones not asked for longest
 * go first. What is damaged, cut or of another program is as good as not there; a disk that does not take or give anything
 * costs time, but no error. For one thread at a time; any thread.
 */
public final class CacheFolder {
    private static final int MAGIC = 0x52524331;
    private static final String SUFFIX = ".cache";

    private final Path folder;
    private final int most;
    private final int mostBytes;

    /**
     * @param folder made when there is something to keep; nothing else should be in it
     * @param most results that are kept
     * @param mostBytes larger ones are not kept
     */
    public CacheFolder(Path folder, int most, int mostBytes) {
        this.folder = folder;
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** Reads a result from what was kept of it. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Throws if this is no such result. */
        T read(DataInput in) throws IOException;
    }

    /** Writes all that is to be kept of a result. */
    @FunctionalInterface
    public interface Writing<T> {
        void write(T result, DataOutput out) throws IOException;
    }

    /** What is kept under a name; where there is none, or it cannot be read, it is made and kept. */
    public <T> T get(String name, Reading<T> reading, Supplier<T> making, Writing<T> writing) {
        Optional<byte[]> content = read(name);
        if (content.isPresent()) {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content.get()))) {
                return reading.read(in);
            } catch (IOException e) {
                // It is of another version: as good as not there.
            }
        }
        T made = making.get();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.write(made, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        keep(name, bytes.toByteArray());
        return made;
    }

    /** What is kept under a name; nothing if there is none, or not all of it. */
    public Optional<byte[]> read(String name) {
        Path file = file(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > mostBytes + 64L) {
                return Optional.empty();
            }
            try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
                if (in.readInt() != MAGIC) {
                    return Optional.empty();
                }
                long sum = in.readLong();
                int size = in.readInt();
                if (size < 0 || size > mostBytes) {
                    return Optional.empty();
                }
                byte[] content = in.readNBytes(size);
                if (content.length != size || in.read() != -1 || sum(content) != sum) {
                    return Optional.empty();
                }
                asked(file);
                return Optional.of(content);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void asked(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // Where nothing can be written, nothing is dropped either.
        }
    }

    /** Keeps a result under a name, and drops the ones not asked for longest if there are too many. */
    public void keep(String name, byte[] content) {
        if (content.length > mostBytes) {
            return;
        }
        try {
            UserFolder.make(folder);
            AtomicFile.write(file(name), out -> {
                DataOutputStream data = new DataOutputStream(out);
                data.writeInt(MAGIC);
                data.writeLong(sum(content));
                data.writeInt(content.length);
                data.write(content);
                data.flush();
            });
            dropOldest();
        } catch (IOException e) {
            // It is computed again next time.
        }
    }

    private void dropOldest() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> kept = all.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(CacheFolder::lastAsked).reversed())
                    .toList();
            for (Path file : kept.subList(Math.min(most, kept.size()), kept.size())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Instant lastAsked(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MIN;
        }
    }

    private static long sum(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return sum.getValue();
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }
}

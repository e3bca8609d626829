package rowreader.data.mnist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import rowreader.data.Digit;

/** Makes IDX files, good and bad, for tests. */
public final class IdxBytes {
    private IdxBytes() {}

    /** Images whose every pixel is the image's index. */
    public static byte[] images(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + count * Digit.PIXELS);
        bytes.put(imagesHeader(count, Digit.SIDE, Digit.SIDE));
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < Digit.PIXELS; p++) {
                bytes.put((byte) i);
            }
        }
        return bytes.array();
    }

    static byte[] imagesHeader(int count, int rows, int columns) {
        return ByteBuffer.allocate(16)
                .putInt(IdxFile.IMAGES_MAGIC)
                .putInt(count)
                .putInt(rows)
                .putInt(columns)
                .array();
    }

    public static byte[] labels(int... labels) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length);
        bytes.putInt(IdxFile.LABELS_MAGIC).putInt(labels.length);
        for (int label : labels) {
            bytes.put((byte) label);
        }
        return bytes.array();
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return zipped.toByteArray();
    }

    /** A good folder of three training and two test digits. */
    static void writeSet(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("train-images-idx3-ubyte"), images(3));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), labels(7, 0, 9));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), gzip(images(2)));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), gzip(labels(4, 1)));
    }
}

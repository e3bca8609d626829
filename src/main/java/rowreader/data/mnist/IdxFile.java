package rowreader.data.mnist;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import rowreader.data.Digit;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;

/**
 * Reads the IDX files of MNIST: a big-endian magic number, the sizes of the dimensions, then one unsigned byte a value
 * (LeCun, Cortes and Burges, "The MNIST database of handwritten digits"). Plain or gzipped, told apart by content. No
 * size in a header is believed before the file is seen to be able to hold it.
 */
final class IdxFile {
    /** Unsigned bytes in three dimensions: count, rows, columns. */
    static final int IMAGES_MAGIC = 0x0803;
    /** Unsigned bytes in one dimension: count. */
    static final int LABELS_MAGIC = 0x0801;

    /** More than any known set of this kind; 392 MB of pixels. */
    private static final int MAX_COUNT = 500_000;

    private static final long MAX_FILE_BYTES = 512L << 20;
    /** Deflate cannot shrink further than this. */
    private static final long MAX_DEFLATE_RATIO = 1032;

    private static final String REPLACE = "Replace it by the original file, or delete it to have it downloaded again.";

    private IdxFile() {}

    /**
     * The pixels of an images file, [count * 784].
     *
     * @throws UnusableFileException whatever is wrong with the file
     */
    static byte[] readImages(Path file) throws UnusableFileException {
        return read(file, IMAGES_MAGIC);
    }

    /**
     * The labels of a labels file, [count].
     *
     * @throws UnusableFileException whatever is wrong with the file
     */
    static byte[] readLabels(Path file) throws UnusableFileException {
        return read(file, LABELS_MAGIC);
    }

    private static byte[] read(Path file, int magic) throws UnusableFileException {
        byte[] content = content(file);
        boolean gzip = content.length >= 2 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
        try {
            if (gzip) {
                try (Gunzip unzipped = new Gunzip(content)) {
                    byte[] values = readValues(file, unzipped, magic, content.length * MAX_DEFLATE_RATIO);
                    if (unzipped.hasTrailingBytes()) {
                        throw trailing(file);
                    }
                    return values;
                }
            }
            requireIdx(file, content, magic);
            return readValues(file, new ByteArrayInputStream(content), magic, content.length);
        } catch (UnusableFileException e) {
            throw e;
        } catch (EOFException e) {
            throw new UnusableFileException(file, "is truncated: its gzip data end too early", REPLACE, e);
        } catch (IOException e) {
            throw new UnusableFileException(file, "has damaged gzip data (" + e.getMessage() + ")", REPLACE, e);
        }
    }

    private static byte[] content(Path file) throws UnusableFileException {
        try {
            if (Files.exists(file)) {
                RegularFile.check(file, REPLACE);
            }
            long size = Files.size(file);
            if (size > MAX_FILE_BYTES) {
                throw new UnusableFileException(
                        file, "has " + size + " bytes, far more than an MNIST file can have", REPLACE);
            }
            return Files.readAllBytes(file);
        } catch (UnusableFileException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new UnusableFileException(
                    file, "is missing", "Put it there, or choose the folder that has all four files.", e);
        } catch (AccessDeniedException e) {
            throw new UnusableFileException(
                    file, "may not be read", "Allow this user to read the file and the folders above it.", e);
        } catch (IOException e) {
            throw new UnusableFileException(
                    file, "cannot be read (" + e.getMessage() + ")", "Check the disk, or copy the file elsewhere.", e);
        }
    }

    /** A better answer than "wrong magic" for what is often found in place of these files. */
    private static void requireIdx(Path file, byte[] content, int magic) throws UnusableFileException {
        if (content.length == 0) {
            throw new UnusableFileException(file, "is empty", REPLACE);
        }
        String start = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1);
        if (start.stripLeading().startsWith("<")) {
            throw new UnusableFileException(file, "is a web page, not an MNIST file", REPLACE);
        }
        boolean namedGzip =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz");
        if (namedGzip && content.length >= 4 && ByteBuffer.wrap(content).getInt() != magic) {
            throw new UnusableFileException(file, "is named .gz but is not a gzip file", REPLACE);
        }
    }

    private static byte[] readValues(Path file, InputStream in, int magic, long mostBytes) throws IOException {
        int dimensions = magic & 0xff;
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(4 + 4 * dimensions));
        if (header.remaining() >= 4) {
            requireMagic(file, header.getInt(), magic);
        }
        if (header.remaining() < 4 * dimensions) {
            throw new UnusableFileException(file, "is truncated: it ends inside its header", REPLACE);
        }
        long count = Integer.toUnsignedLong(header.getInt());
        if (dimensions == 3) {
            requireSide(file, header.getInt(), header.getInt());
        }
        if (count == 0) {
            throw new UnusableFileException(file, "holds nothing: its header says 0 digits", REPLACE);
        }
        if (count > MAX_COUNT) {
            throw new UnusableFileException(
                    file, "claims " + count + " digits, more than the " + MAX_COUNT + " that are allowed", REPLACE);
        }
        int expected = (int) count * (dimensions == 3 ? Digit.PIXELS : 1);
        if (expected > mostBytes - header.capacity()) {
            throw new UnusableFileException(
                    file, "is truncated: it cannot hold the " + count + " digits its header claims", REPLACE);
        }
        byte[] values = new byte[expected];
        int got = in.readNBytes(values, 0, expected);
        if (got < expected) {
            throw new UnusableFileException(
                    file, "is truncated: it ends after " + got + " of " + expected + " bytes", REPLACE);
        }
        if (in.read() >= 0) {
            throw trailing(file);
        }
        return values;
    }

    private static void requireMagic(Path file, int found, int magic) throws UnusableFileException {
        if (found == magic) {
            return;
        }
        String wanted = magic == IMAGES_MAGIC ? "images" : "labels";
        if (found == IMAGES_MAGIC || found == LABELS_MAGIC) {
            throw new UnusableFileException(
                    file,
                    "holds " + (found == IMAGES_MAGIC ? "images" : "labels") + " where " + wanted + " are expected",
                    "Check that the files were not swapped or renamed.");
        }
        throw new UnusableFileException(
                file,
                String.format(
                        Locale.ENGLISH,
                        "is not an IDX file of %s: it starts with %08x, not %08x",
                        wanted,
                        found,
                        magic),
                REPLACE);
    }

    private static void requireSide(Path file, int rows, int columns) throws UnusableFileException {
        if (rows != Digit.SIDE || columns != Digit.SIDE) {
            throw new UnusableFileException(
                    file,
                    "has images of " + Integer.toUnsignedLong(rows) + "x" + Integer.toUnsignedLong(columns)
                            + " pixels, but this program reads " + Digit.SIDE + "x" + Digit.SIDE,
                    "Use a set of images of that size.");
        }
    }

    private static UnusableFileException trailing(Path file) {
        return new UnusableFileException(file, "has more bytes than its header says", REPLACE);
    }

    /** Unzips an array, and knows whether all of it was used: the JDK's class skips garbage after the gzip data. */
    private static final class Gunzip extends GZIPInputStream {
        private static final int TRAILER_BYTES = 8;

        /** The buffer holds all of the array, so that nothing is left unread in the stream below. */
        Gunzip(byte[] zipped) throws IOException {
            super(new ByteArrayInputStream(zipped), zipped.length);
        }

        boolean hasTrailingBytes() {
            return inf.getRemaining() > TRAILER_BYTES;
        }
    }
}

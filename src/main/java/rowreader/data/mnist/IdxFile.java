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
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import rowreader.data.Digit;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

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
            throw new UnusableFileException(Text.of("data.idx.gzipTruncated", file), e);
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("data.idx.gzipDamaged", file, Text.ofReason(e)), e);
        }
    }

    private static byte[] content(Path file) throws UnusableFileException {
        try {
            if (Files.exists(file)) {
                RegularFile.check(file, Text.of("data.idx.replace"));
            }
            long size = Files.size(file);
            if (size > MAX_FILE_BYTES) {
                throw new UnusableFileException(Text.of("data.idx.tooLarge", file, size));
            }
            return Files.readAllBytes(file);
        } catch (UnusableFileException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new UnusableFileException(Text.of("data.idx.missing", file), e);
        } catch (AccessDeniedException e) {
            throw new UnusableFileException(Text.of("data.idx.denied", file), e);
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("data.idx.unreadable", file, Text.ofReason(e)), e);
        }
    }

    /** A better answer than "wrong magic" for what is often found in place of these files. */
    private static void requireIdx(Path file, byte[] content, int magic) throws UnusableFileException {
        if (content.length == 0) {
            throw new UnusableFileException(Text.of("data.idx.empty", file));
        }
        String start = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1);
        if (start.stripLeading().startsWith("<")) {
            throw new UnusableFileException(Text.of("data.idx.webPage", file));
        }
        boolean namedGzip =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz");
        if (namedGzip && content.length >= 4 && ByteBuffer.wrap(content).getInt() != magic) {
            throw new UnusableFileException(Text.of("data.idx.notGzip", file));
        }
    }

    private static byte[] readValues(Path file, InputStream in, int magic, long mostBytes) throws IOException {
        int dimensions = magic & 0xff;
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(4 + 4 * dimensions));
        if (header.remaining() >= 4) {
            requireMagic(file, header.getInt(), magic);
        }
        if (header.remaining() < 4 * dimensions) {
            throw new UnusableFileException(Text.of("data.idx.headerTruncated", file));
        }
        long count = Integer.toUnsignedLong(header.getInt());
        if (dimensions == 3) {
            requireSide(file, header.getInt(), header.getInt());
        }
        if (count == 0) {
            throw new UnusableFileException(Text.of("data.idx.nothing", file));
        }
        if (count > MAX_COUNT) {
            throw new UnusableFileException(Text.of("data.idx.tooMany", file, count, MAX_COUNT));
        }
        int expected = (int) count * (dimensions == 3 ? Digit.PIXELS : 1);
        if (expected > mostBytes - header.capacity()) {
            throw new UnusableFileException(Text.of("data.idx.tooShort", file, count));
        }
        byte[] values = new byte[expected];
        int got = in.readNBytes(values, 0, expected);
        if (got < expected) {
            throw new UnusableFileException(Text.of("data.idx.truncated", file, got, expected));
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
        String starts = hexadecimal(found);
        String mustStart = hexadecimal(magic);
        if (magic == IMAGES_MAGIC) {
            throw new UnusableFileException(
                    found == LABELS_MAGIC
                            ? Text.of("data.idx.labelsForImages", file)
                            : Text.of("data.idx.notImages", file, starts, mustStart));
        }
        throw new UnusableFileException(
                found == IMAGES_MAGIC
                        ? Text.of("data.idx.imagesForLabels", file)
                        : Text.of("data.idx.notLabels", file, starts, mustStart));
    }

    private static String hexadecimal(int magic) {
        return HexFormat.of().toHexDigits(magic);
    }

    private static void requireSide(Path file, int rows, int columns) throws UnusableFileException {
        if (rows != Digit.SIDE || columns != Digit.SIDE) {
            throw new UnusableFileException(Text.of(
                    "data.idx.side", file, Integer.toUnsignedLong(rows), Integer.toUnsignedLong(columns), Digit.SIDE));
        }
    }

    private static UnusableFileException trailing(Path file) {
        return new UnusableFileException(Text.of("data.idx.trailing", file));
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

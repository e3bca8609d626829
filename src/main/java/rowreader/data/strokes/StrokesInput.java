package rowreader.data.strokes;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/** The bytes of a file of drawings, unpacked where it begins as gzip does, whatever the file is called. */
record StrokesInput(Path file) {
    /** A few kilobytes of gzip can unpack to more than anyone can wait for. */
    static final long MAX_BYTES = 2L << 30;

    private static final int HEAD = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** From its beginning; fails once there is more than {@link #MAX_BYTES}. */
    InputStream open() throws IOException {
        return open(MAX_BYTES);
    }

    /** The same with another limit. */
    InputStream open(long most) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD);
        try {
            in.mark(2);
            boolean packed = (in.read() | in.read() << 8) == GZIPInputStream.GZIP_MAGIC;
            in.reset();
            InputStream plain = packed ? new GZIPInputStream(in, HEAD) : in;
            return new BufferedInputStream(new Limited(plain, file, most), HEAD);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The first bytes as characters of one byte each, without a byte order mark. */
    String head() throws IOException {
        try (InputStream in = open()) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.startsWith(BYTE_ORDER_MARK) ? head.substring(BYTE_ORDER_MARK.length()) : head;
        }
    }

    private static final class Limited extends FilterInputStream {
        private final Path file;
        private final long most;
        private long read;

        Limited(InputStream in, Path file, long most) {
            super(in);
            this.file = file;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) throws UnusableFileException {
            read += more;
            if (read > most) {
                throw new UnusableFileException(Text.of("data.strokes.tooLong", file, most >> 20));
            }
        }
    }
}

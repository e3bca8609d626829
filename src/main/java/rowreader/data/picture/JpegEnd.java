package rowreader.data.picture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a JPEG file has its end: decoders fill what is missing with grey, in silence. */
final class JpegEnd {
    private static final int MARKER = 0xff;
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;

    private JpegEnd() {}

    /** True for files that are no JPEG, too. */
    static boolean isThere(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (in.read() != MARKER || in.read() != START_OF_IMAGE) {
                return true;
            }
            return skipToScan(in) && hasEnd(in);
        } catch (EOFException e) {
            return false;
        }
    }

    /** Over the segments before the pixels: a small picture in one of them has an end of its own. */
    private static boolean skipToScan(InputStream in) throws IOException {
        while (true) {
            int marker = in.read();
            while (marker == MARKER) {
                marker = in.read();
            }
            // -1 at the file's end.
            int length = in.read() << 8 | in.read();
            if (length < 2) {
                return false;
            }
            in.skipNBytes(length - 2);
            if (marker == START_OF_SCAN) {
                return true;
            }
            if (in.read() != MARKER) {
                return false;
            }
        }
    }

    private static boolean hasEnd(InputStream in) throws IOException {
        int before = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (before == MARKER && next == END_OF_IMAGE) {
                return true;
            }
            before = next;
        }
        return false;
    }
}

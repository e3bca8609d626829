package rowreader.data.strokes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import rowreader.text.Text;

/** The lines of a stream, none longer in memory than allowed. For one thread. */
final class Lines implements AutoCloseable {
    /** A million points with all their digits fit. */
    private static final int MAX_LINE_BYTES = 64 << 20;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private boolean tooLong;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line, if there is one. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        int read = in.read();
        if (read < 0) {
            return false;
        }
        number++;
        while (read >= 0 && read != '\n') {
            if (line.size() < MAX_LINE_BYTES) {
                line.write(read);
            } else {
                tooLong = true;
            }
            read = in.read();
        }
        return true;
    }

    /** Of the line, from 1. */
    long number() {
        return number;
    }

    boolean isBlank() {
        return line.size() < 1000 && line.toString(StandardCharsets.UTF_8).isBlank();
    }

    /** Without its end. */
    byte[] content() throws BadLineException {
        if (tooLong) {
            throw new BadLineException(Text.of("data.line.tooLong", MAX_LINE_BYTES >> 20));
        }
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

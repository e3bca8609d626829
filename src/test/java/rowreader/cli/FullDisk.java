package rowreader.cli;

import java.io.IOException;
import java.io.Writer;

/** Takes nothing any more. */
final class FullDisk extends Writer {
    @Override
    public void write(char[] text, int from, int length) throws IOException {
        throw new IOException("no room");
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}

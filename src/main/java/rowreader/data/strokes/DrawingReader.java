package rowreader.data.strokes;

import java.io.IOException;

/** Reads files of one format. Has no state: any number of threads may read at once. */
interface DrawingReader {
    /**
     * Gives every drawing to {@code into}, in the order of the file, and tells it of what is none.
     *
     * @throws IOException if the file as a whole cannot be read
     */
    void read(StrokesInput input, DrawingCollector into) throws IOException;
}

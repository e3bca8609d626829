package rowreader.data.strokes;

import java.io.IOException;

/** A drawing a line. Blank lines are skipped; a bad line does not keep the others from being read. */
final class JsonLines implements DrawingReader {
    @Override
    public void read(StrokesInput input, DrawingCollector into) throws IOException {
        try (Lines lines = new Lines(input.open())) {
            while (lines.next()) {
                try {
                    if (!lines.isBlank()) {
                        into.add(StrokesJson.parse(lines.content(), lines.number()));
                    }
                } catch (BadLineException e) {
                    into.bad(e.from(lines.number()));
                }
            }
        }
    }
}

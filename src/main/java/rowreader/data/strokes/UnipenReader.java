package rowreader.data.strokes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** UNIPEN, the format of the collection of that name and of the UCI's pen digits: keywords that begin with a dot. */
final class UnipenReader implements DrawingReader {
    @Override
    public void read(StrokesInput input, DrawingCollector into) throws IOException {
        UnipenDocument document = new UnipenDocument(into);
        try (Lines lines = new Lines(input.open())) {
            while (lines.next()) {
                try {
                    document.line(new String(lines.content(), StandardCharsets.ISO_8859_1), lines.number());
                } catch (BadLineException e) {
                    into.bad(e.from(lines.number()));
                }
            }
        }
        document.end();
    }
}

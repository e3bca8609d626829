package rowreader.data.strokes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/** What was read of a file so far; sees to it that a file does not fill the memory. */
final class DrawingCollector {
    /** Whoever has so many wants to know why, not to see each. */
    private static final int MAX_BAD_LINES = 100_000;

    private final Path file;
    private final List<LabelledDrawing> drawings = new ArrayList<>();
    private final List<BadLine> badLines = new ArrayList<>();
    private long points;

    DrawingCollector(Path file) {
        this.file = file;
    }

    /** The file, for messages. */
    Path file() {
        return file;
    }

    /** @throws UnusableFileException if there are too many points now */
    void add(LabelledDrawing drawing) throws UnusableFileException {
        count(points + drawing.drawing().points());
        points += drawing.drawing().points();
        drawings.add(drawing);
    }

    /** @throws UnusableFileException if {@code held} points are more than a file may hold */
    void count(long held) throws UnusableFileException {
        if (held > StrokesFile.MAX_POINTS) {
            throw new UnusableFileException(Text.of("data.strokes.tooManyPoints", file, StrokesFile.MAX_POINTS));
        }
    }

    /** @throws UnusableFileException if there are too many of them now */
    void bad(BadLine bad) throws UnusableFileException {
        if (badLines.size() == MAX_BAD_LINES) {
            BadLine first = badLines.get(0);
            throw new UnusableFileException(
                    Text.of("data.strokes.tooManyBad", file, MAX_BAD_LINES, first.line(), first.reason()));
        }
        badLines.add(bad);
    }

    StrokesFile collected() {
        return new StrokesFile(drawings, badLines);
    }
}

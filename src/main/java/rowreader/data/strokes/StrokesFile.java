package rowreader.data.strokes;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipException;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.files.AtomicFile;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.files.UserFolder;
import rowreader.text.Text;

/**
 * The drawings of a file, in any {@link DrawingFormat}. Coordinates may have any range; the pen is not part of it.
 *
 * @param drawings the good ones, in order, with the usual pen
 * @param badLines where there is none, in order
 */
public record StrokesFile(List<LabelledDrawing> drawings, List<BadLine> badLines) {
    /** All are held at once: 320 MB. */
    static final long MAX_POINTS = 20_000_000;

    public StrokesFile {
        drawings = List.copyOf(drawings);
        badLines = List.copyOf(badLines);
    }

    /**
     * Reads a file, plain or packed with gzip; bad drawings do not keep the others from being read. Any thread.
     *
     * @throws UnusableFileException if the file as a whole cannot be read, or is nothing that holds drawings
     */
    public static StrokesFile read(Path file) throws UnusableFileException {
        return read(file, input -> {
            String head = input.head();
            return head.isBlank()
                    ? DrawingFormat.LINES
                    : DrawingFormat.of(head)
                            .orElseThrow(() -> new UnusableFileException(Text.of("data.strokes.unknown", file)));
        });
    }

    /** The same with a file of this program, whatever became of its lines. */
    static StrokesFile readLines(Path file) throws UnusableFileException {
        return read(file, input -> DrawingFormat.LINES);
    }

    private interface Detection {
        DrawingFormat format(StrokesInput input) throws IOException;
    }

    private static StrokesFile read(Path file, Detection detection) throws UnusableFileException {
        RegularFile.check(file, Text.of("data.strokes.choose"));
        StrokesInput input = new StrokesInput(file);
        DrawingCollector drawings = new DrawingCollector(file);
        try {
            detection.format(input).read(input, drawings);
        } catch (UnusableFileException e) {
            throw e;
        } catch (ZipException | EOFException e) {
            throw new UnusableFileException(Text.of("data.strokes.damaged", file, Text.ofReason(e)), e);
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("data.strokes.unreadable", file, Text.ofReason(e)), e);
        }
        return drawings.collected();
    }

    /**
     * Adds a drawing to the end of a file of this program, which is made if it does not exist. Either all of the line is
     * added or nothing.
     *
     * @throws UnusableFileException if the file cannot be written; it is as it was then
     */
    public static void append(Path file, OptionalInt label, Drawing drawing) throws UnusableFileException {
        append(file, List.of(new LabelledDrawing(1, label, drawing)));
    }

    /** The same with several drawings: all of them are added, or none. */
    static void append(Path file, List<LabelledDrawing> drawings) throws UnusableFileException {
        UserFolder.make(file.toAbsolutePath().getParent());
        AtomicFile.write(file, out -> {
            if (Files.exists(file)) {
                Files.copy(file, out);
                if (endsInsideALine(file)) {
                    out.write('\n');
                }
            }
            DrawingFormat.LINES.write(drawings, out);
        });
    }

    private static boolean endsInsideALine(Path file) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            if (access.length() == 0) {
                return false;
            }
            access.seek(access.length() - 1);
            return access.read() != '\n';
        }
    }
}

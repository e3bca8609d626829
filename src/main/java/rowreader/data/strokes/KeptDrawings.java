package rowreader.data.strokes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.files.AtomicFile;
import rowreader.files.UnusableFileException;
import rowreader.files.UserFolder;
import rowreader.files.WriterLock;
import rowreader.text.Text;

/** The drawings that a person kept, in a strokes file of their own. For one thread at a time. */
public final class KeptDrawings {
    private final Path file;

    /** @param file may not exist yet */
    public KeptDrawings(Path file) {
        this.file = file;
    }

    /** Those of this user, in the folder for what users make. */
    public static KeptDrawings ofThisUser() {
        return new KeptDrawings(UserFolder.DATA.ofThisUser().resolve("drawings.jsonl"));
    }

    /** Where they are. */
    public Path file() {
        return file;
    }

    /**
     * All of them, the oldest first.
     *
     * @throws UnusableFileException if the file is there and cannot be read
     */
    public StrokesFile read() throws UnusableFileException {
        return Files.exists(file) ? StrokesFile.readLines(file) : new StrokesFile(List.of(), List.of());
    }

    /**
     * Adds one.
     *
     * @return what is kept then
     * @throws UnusableFileException if the file cannot be read or written; it is as it was then
     */
    public StrokesFile keep(int label, Drawing drawing) throws UnusableFileException {
        return keep(List.of(new LabelledDrawing(1, OptionalInt.of(label), drawing)));
    }

    /**
     * Adds all good lines of another strokes file.
     *
     * @return that file
     * @throws UnusableFileException if a file cannot be read or written; nothing was added then
     */
    public StrokesFile keepAllOf(Path other) throws UnusableFileException {
        StrokesFile read = StrokesFile.read(other);
        keep(read.drawings());
        return read;
    }

    /**
     * Takes one away; what else stands in the file stays as it is.
     *
     * @param one as it was read
     * @return what is kept then
     * @throws UnusableFileException if it is not in its place any more, or the file cannot be read or written; the file is as
     *     it was then
     */
    public StrokesFile remove(LabelledDrawing one) throws UnusableFileException {
        return alone(() -> {
            if (!read().drawings().contains(one)) {
                throw new UnusableFileException(Text.of("data.strokes.gone", file));
            }
            AtomicFile.write(
                    file, out -> copy(out, one.line(), (in, to) -> copyLines(in, 1, OutputStream.nullOutputStream())));
            return read();
        });
    }

    /**
     * Puts one back where it was removed.
     *
     * @return what is kept then
     * @throws UnusableFileException if the file cannot be read or written; it is as it was then
     */
    public StrokesFile putBack(LabelledDrawing one) throws UnusableFileException {
        return alone(() -> {
            AtomicFile.write(
                    file, out -> copy(out, one.line(), (in, to) -> DrawingFormat.LINES.write(List.of(one), to)));
            return read();
        });
    }

    /** What happens before a line is copied. */
    private interface Change {
        void make(InputStream in, OutputStream out) throws IOException;
    }

    /** @param line that the change is made before, from 1 */
    private void copy(OutputStream out, long line, Change change) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            copyLines(in, line - 1, out);
            change.make(in, out);
            in.transferTo(out);
        }
    }

    /** As many as there are; the last one gets its end if it has none. */
    private static void copyLines(InputStream in, long lines, OutputStream out) throws IOException {
        int last = '\n';
        for (long ended = 0; ended < lines; ) {
            int read = in.read();
            if (read < 0) {
                if (last != '\n') {
                    out.write('\n');
                }
                return;
            }
            out.write(read);
            last = read;
            if (read == '\n') {
                ended++;
            }
        }
    }

    private StrokesFile keep(List<LabelledDrawing> added) throws UnusableFileException {
        return alone(() -> keepAlone(added));
    }

    private StrokesFile alone(WriterLock.Change<StrokesFile> change) throws UnusableFileException {
        try {
            return WriterLock.alone(file, change);
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("data.strokes.unwritable", file, Text.ofReason(e)), e);
        }
    }

    private StrokesFile keepAlone(List<LabelledDrawing> added) throws UnusableFileException {
        // What is too much to be read again must not be written.
        long points = points(read().drawings()) + points(added);
        if (points > StrokesFile.MAX_POINTS) {
            throw new UnusableFileException(Text.of("data.strokes.wouldBeTooMany", file, StrokesFile.MAX_POINTS));
        }
        StrokesFile.append(file, added);
        return read();
    }

    private static long points(List<LabelledDrawing> drawings) {
        return drawings.stream().mapToLong(kept -> kept.drawing().points()).sum();
    }

    /**
     * Writes them to a file, which is replaced if it exists: as InkML if its name says so, else as they are kept.
     *
     * @throws UnusableFileException if they cannot be read or it cannot be written
     */
    public void copyTo(Path target) throws UnusableFileException {
        DrawingFormat format = DrawingFormat.toWrite(target);
        if (format == DrawingFormat.LINES) {
            AtomicFile.write(target, out -> Files.copy(file, out));
        } else {
            List<LabelledDrawing> all = read().drawings();
            AtomicFile.write(target, out -> format.write(all, out));
        }
    }
}

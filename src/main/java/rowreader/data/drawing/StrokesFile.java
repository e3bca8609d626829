package rowreader.data.drawing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import rowreader.files.AtomicFile;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.files.UserFolder;
import rowreader.text.Text;

/**
 * Drawings as JSON Lines, one a line: {@code {"label":7,"strokes":[[[x,y],[x,y],...],[...]]}}. Coordinates may have any
 * range; y grows downwards; the label, 0 to 9, may be left out; the pen is not part of it. Blank lines are skipped.
 *
 * @param drawings of the good lines, in order, with the usual pen
 * @param badLines the others, in order
 */
public record StrokesFile(List<LabelledDrawing> drawings, List<BadLine> badLines) {
    /** A million points with all their digits fit. */
    private static final int MAX_LINE_BYTES = 64 << 20;
    /** All are held at once: 320 MB. */
    static final long MAX_POINTS = 20_000_000;

    public StrokesFile {
        drawings = List.copyOf(drawings);
        badLines = List.copyOf(badLines);
    }

    /**
     * Reads a file, plain or packed with gzip; bad lines do not keep the others from being read.
     *
     * @throws UnusableFileException if the file as a whole cannot be read
     */
    public static StrokesFile read(Path file) throws UnusableFileException {
        RegularFile.check(file, Text.of("data.strokes.choose"));
        List<LabelledDrawing> drawings = new ArrayList<>();
        List<BadLine> badLines = new ArrayList<>();
        long points = 0;
        try (Lines lines = new Lines(opened(file))) {
            while (lines.next()) {
                try {
                    if (!lines.isBlank()) {
                        LabelledDrawing drawing = StrokesJson.parse(lines.content(), lines.number());
                        drawings.add(drawing);
                        points += drawing.drawing().points();
                    }
                } catch (BadLineException e) {
                    badLines.add(new BadLine(lines.number(), e.text()));
                }
                if (points > MAX_POINTS) {
                    throw new UnusableFileException(Text.of("data.strokes.tooManyPoints", file, MAX_POINTS));
                }
            }
        } catch (UnusableFileException e) {
            throw e;
        } catch (ZipException | EOFException e) {
            throw new UnusableFileException(Text.of("data.strokes.damaged", file, Text.ofReason(e)), e);
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("data.strokes.unreadable", file, Text.ofReason(e)), e);
        }
        return new StrokesFile(drawings, badLines);
    }

    /** Unpacked where it begins as gzip does, whatever the file is called. */
    private static InputStream opened(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(2);
            boolean packed = (in.read() | in.read() << 8) == GZIPInputStream.GZIP_MAGIC;
            in.reset();
            return packed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Adds a drawing to the end of a file, which is made if it does not exist. Either all of the line is added or nothing.
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
            for (LabelledDrawing added : drawings) {
                String line = StrokesJson.format(added.label(), added.drawing()) + "\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
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

    /** The lines of a stream, none longer in memory than allowed. */
    private static final class Lines implements AutoCloseable {
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

        long number() {
            return number;
        }

        boolean isBlank() {
            return line.size() < 1000 && line.toString(StandardCharsets.UTF_8).isBlank();
        }

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
}

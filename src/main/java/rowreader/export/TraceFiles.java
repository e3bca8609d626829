package rowreader.export;

import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import rowreader.data.Digit;
import rowreader.files.UnusableFileException;
import rowreader.trace.Trace;

/**
 * Readings as files. Each is written beside its place and moved there when it is whole, so that what stood there is only
 * replaced by something complete. Everything throws {@link UnusableFileException} with a message for the user.
 */
public final class TraceFiles {
    /** As fast as the window plays at its usual speed. */
    private static final Duration ROW = Duration.ofMillis(250);

    private static final Duration LAST_ROW = Duration.ofSeconds(2);

    private TraceFiles() {}

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes the trace as CSV, see {@link TraceCsv}. */
    public static void writeCsv(Trace trace, Path file) throws UnusableFileException {
        write(file, out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            TraceCsv.write(trace, text);
            text.flush();
        });
    }

    /** Writes the trace as JSON, see {@link TraceJson}. */
    public static void writeJson(Trace trace, Path file) throws UnusableFileException {
        write(file, out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            TraceJson.write(trace, text);
            text.flush();
        });
    }

    /** Writes the reading as an animated GIF that shows each row in turn and rests on the last. */
    public static void writeGif(Trace trace, List<String> classNames, Path file) throws UnusableFileException {
        ReadingPainter painter = new ReadingPainter(trace, classNames);
        write(file, out -> {
            try (AnimatedGif gif = new AnimatedGif(out)) {
                for (int timestep = 0; timestep < painter.frames(); timestep++) {
                    gif.add(painter.frame(timestep), timestep == painter.frames() - 1 ? LAST_ROW : ROW);
                }
            }
        });
    }

    /** Writes the reading as PNG pictures row-01.png, row-02.png, … into a folder, which is made if need be. */
    public static void writeFrames(Trace trace, List<String> classNames, Path folder) throws UnusableFileException {
        makeFolder(folder);
        ReadingPainter painter = new ReadingPainter(trace, classNames);
        for (int timestep = 0; timestep < painter.frames(); timestep++) {
            writePng(
                    painter.frame(timestep),
                    folder.resolve(String.format(Locale.ENGLISH, "row-%02d.png", timestep + 1)));
        }
    }

    /** Writes the picture that the network sees as a PNG of 28 by 28 pixels. */
    public static void writePicture(Digit digit, Path file) throws UnusableFileException {
        writePng(ReadingPainter.picture(digit), file);
    }

    /** Writes a picture as PNG. */
    public static void writePng(BufferedImage image, Path file) throws UnusableFileException {
        write(file, out -> ImageIO.write(image, "png", out));
    }

    /**
     * Writes all there is of a reading into a folder, which is made if need be: trace.csv, trace.json, picture.png,
     * reading.gif, and the frames into its folder frames.
     */
    public static void writeAll(Trace trace, List<String> classNames, Path folder) throws UnusableFileException {
        makeFolder(folder);
        writeCsv(trace, folder.resolve("trace.csv"));
        writeJson(trace, folder.resolve("trace.json"));
        writePicture(trace.digit(), folder.resolve("picture.png"));
        writeGif(trace, classNames, folder.resolve("reading.gif"));
        writeFrames(trace, classNames, folder.resolve("frames"));
    }

    private static void makeFolder(Path folder) throws UnusableFileException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnusableFileException(folder, "cannot be made a folder", "Choose another place.", e);
        }
    }

    private static void write(Path file, Content content) throws UnusableFileException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            String what = Files.isDirectory(target) ? "is a folder" : "cannot be written: there is no folder " + folder;
            throw new UnusableFileException(file, what, "Choose another place.");
        }
        // Not by createTempFile, whose files nobody else may read: these are to be shared.
        Path temporary = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                content.write(out);
            }
            move(temporary, target);
        } catch (IOException e) {
            throw new UnusableFileException(
                    file, "cannot be written: " + e.getMessage(), "Free some space or choose another place.", e);
        } finally {
            temporary.toFile().delete();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

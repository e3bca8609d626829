package rowreader.export;

import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import rowreader.data.Digit;
import rowreader.files.AtomicFile;
import rowreader.files.UnusableFileException;
import rowreader.files.UserFolder;
import rowreader.trace.Trace;

/**
 * Readings as files, see {@link AtomicFile}. Everything throws {@link UnusableFileException} with a message for the user.
 */
public final class TraceFiles {
    /** As fast as the window plays at its usual speed. */
    private static final Duration ROW = Duration.ofMillis(250);

    private static final Duration LAST_ROW = Duration.ofSeconds(2);

    private static final String CSV = "trace.csv";
    private static final String JSON = "trace.json";
    private static final String PICTURE = "picture.png";
    private static final String GIF = "reading.gif";
    private static final String FRAMES = "frames";

    private TraceFiles() {}

    /** Writes the trace as CSV, see {@link TraceCsv}. */
    public static void writeCsv(Trace trace, Path file) throws UnusableFileException {
        AtomicFile.write(file, out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            TraceCsv.write(trace, text);
            text.flush();
        });
    }

    /** Writes the trace as JSON, see {@link TraceJson}. */
    public static void writeJson(Trace trace, Path file) throws UnusableFileException {
        AtomicFile.write(file, out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            TraceJson.write(trace, text);
            text.flush();
        });
    }

    /** Writes the reading as an animated GIF that shows each row in turn and rests on the last. */
    public static void writeGif(Trace trace, List<String> classNames, Path file) throws UnusableFileException {
        ReadingPainter painter = new ReadingPainter(trace, classNames);
        AtomicFile.write(file, out -> {
            try (AnimatedGif gif = new AnimatedGif(out)) {
                for (int timestep = 0; timestep < painter.frames(); timestep++) {
                    gif.add(painter.frame(timestep), timestep == painter.frames() - 1 ? LAST_ROW : ROW);
                }
            }
        });
    }

    /** Writes the reading as PNG pictures row-01.png, row-02.png, … into a folder, which is made if need be. */
    public static void writeFrames(Trace trace, List<String> classNames, Path folder) throws UnusableFileException {
        UserFolder.make(folder);
        ReadingPainter painter = new ReadingPainter(trace, classNames);
        for (int timestep = 0; timestep < painter.frames(); timestep++) {
            writePng(painter.frame(timestep), frame(folder, timestep));
        }
    }

    private static Path frame(Path folder, int timestep) {
        return folder.resolve(String.format(Locale.ROOT, "row-%02d.png", timestep + 1));
    }

    /** Writes the picture that the network sees as a PNG of 28 by 28 pixels. */
    public static void writePicture(Digit digit, Path file) throws UnusableFileException {
        writePng(ReadingPainter.picture(digit), file);
    }

    /** Writes a picture as PNG. */
    public static void writePng(BufferedImage image, Path file) throws UnusableFileException {
        AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
    }

    /**
     * Writes all there is of a reading into a folder, which is made if need be: trace.csv, trace.json, picture.png,
     * reading.gif, and the frames into its folder frames.
     */
    public static void writeAll(Trace trace, List<String> classNames, Path folder) throws UnusableFileException {
        UserFolder.make(folder);
        writeCsv(trace, folder.resolve(CSV));
        writeJson(trace, folder.resolve(JSON));
        writePicture(trace.digit(), folder.resolve(PICTURE));
        writeGif(trace, classNames, folder.resolve(GIF));
        writeFrames(trace, classNames, folder.resolve(FRAMES));
    }

    /** The files that {@link #writeAll} writes, whether or not they are there already. */
    public static List<Path> all(Trace trace, Path folder) {
        List<Path> files = new ArrayList<>();
        for (String name : List.of(CSV, JSON, PICTURE, GIF)) {
            files.add(folder.resolve(name));
        }
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            files.add(frame(folder.resolve(FRAMES), timestep));
        }
        return files;
    }
}

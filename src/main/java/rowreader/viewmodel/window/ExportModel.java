package rowreader.viewmodel.window;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import rowreader.export.TraceFiles;
import rowreader.files.FreePlace;
import rowreader.text.Text;
import rowreader.trace.Trace;
import rowreader.viewmodel.FileExtension;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.SaveTarget;

/** Takes the reading, and pictures of the window, away as files. Belongs to the FX thread; files are written elsewhere. */
public final class ExportModel {
    /** Where in the chosen folder the frames go. */
    public static final String FRAMES = "reading-frames";

    /**
     * A picture of something on screen.
     *
     * @param argb [width * height], row by row; kept, and not to be changed any more
     */
    public record Picture(int[] argb, int width, int height) {}

    /**
     * A reading as it was when it was asked for: while a person looks for a folder, another may come in its place.
     *
     * @param classNames what the network that read it calls its classes
     */
    public record Taken(Trace trace, List<String> classNames) {}

    private final ObservableValue<Trace> trace;
    private final ObservableValue<List<String>> classNames;
    private final FileWork work;

    /**
     * @param trace the reading shown, or null
     * @param classNames what the network that reads calls its classes
     */
    public ExportModel(ObservableValue<Trace> trace, ObservableValue<List<String>> classNames, FileWork work) {
        this.trace = trace;
        this.classNames = classNames;
        this.work = work;
    }

    /** The reading that would be taken away, or null: then only pictures can be. */
    public ObservableValue<Trace> trace() {
        return trace;
    }

    /** The reading as it is now; there must be one. */
    public Taken taken() {
        return new Taken(trace.getValue(), classNames.getValue());
    }

    /** Writes every number of the reading as CSV. */
    public void saveCsv(Taken reading, File file) {
        save(SaveTarget.of(file, FileExtension.CSV), target -> TraceFiles.writeCsv(reading.trace(), target));
    }

    /** Writes every number of the reading as JSON. */
    public void saveJson(Taken reading, File file) {
        save(SaveTarget.of(file, FileExtension.JSON), target -> TraceFiles.writeJson(reading.trace(), target));
    }

    /** Writes the reading as an animated GIF. */
    public void saveGif(Taken reading, File file) {
        save(
                SaveTarget.of(file, FileExtension.GIF),
                target -> TraceFiles.writeGif(reading.trace(), reading.classNames(), target));
    }

    /**
     * Writes the reading as numbered PNG pictures into a new folder in {@code folder}: {@value #FRAMES}, with a number where
     * there is one already, since nobody was asked whether its pictures may go.
     */
    public void saveFrames(Taken reading, File folder) {
        save(FRAMES, () -> {
            Path target = FreePlace.like(folder.toPath().resolve(FRAMES));
            TraceFiles.writeFrames(reading.trace(), reading.classNames(), target);
            return target;
        });
    }

    /** Writes a picture as PNG. */
    public void savePng(Picture picture, File file) {
        save(SaveTarget.of(file, FileExtension.PNG), target -> {
            BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
            TraceFiles.writePng(image, target);
        });
    }

    private interface Writing {
        void write(Path target) throws IOException;
    }

    private void save(SaveTarget target, Writing writing) {
        save(target.name(), () -> {
            Path path = target.path();
            writing.write(path);
            return path;
        });
    }

    /** @param saving gives what was written */
    private void save(String name, FileWork.Work<Path> saving) {
        work.runLong(
                saving,
                Text.of("viewmodel.file.saving", name),
                saved -> Text.of("viewmodel.file.saved", saved.getFileName().toString()));
    }
}

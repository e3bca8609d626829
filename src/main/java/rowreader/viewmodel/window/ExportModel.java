package rowreader.viewmodel.window;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import rowreader.export.TraceFiles;
import rowreader.text.Text;
import rowreader.trace.Trace;
import rowreader.viewmodel.FileExtension;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;

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

    /** Writes every number of the reading as CSV. */
    public void saveCsv(File file) {
        Trace taken = trace.getValue();
        save(FileExtension.CSV.added(file), target -> TraceFiles.writeCsv(taken, target));
    }

    /** Writes every number of the reading as JSON. */
    public void saveJson(File file) {
        Trace taken = trace.getValue();
        save(FileExtension.JSON.added(file), target -> TraceFiles.writeJson(taken, target));
    }

    /** Writes the reading as an animated GIF. */
    public void saveGif(File file) {
        Trace taken = trace.getValue();
        List<String> names = classNames.getValue();
        save(FileExtension.GIF.added(file), target -> TraceFiles.writeGif(taken, names, target));
    }

    /** Writes the reading as numbered PNG pictures into a folder {@value #FRAMES} in {@code folder}. */
    public void saveFrames(File folder) {
        Trace taken = trace.getValue();
        List<String> names = classNames.getValue();
        save(new File(folder, FRAMES), target -> TraceFiles.writeFrames(taken, names, target));
    }

    /** Writes a picture as PNG. */
    public void savePng(Picture picture, File file) {
        save(FileExtension.PNG.added(file), target -> {
            BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
            TraceFiles.writePng(image, target);
        });
    }

    private interface Writing {
        void write(Path target) throws IOException;
    }

    private void save(File file, Writing writing) {
        work.run(
                () -> {
                    writing.write(file.toPath());
                    return file.getName();
                },
                name -> work.tell(Message.done(Text.of("viewmodel.file.saved", name))));
    }
}

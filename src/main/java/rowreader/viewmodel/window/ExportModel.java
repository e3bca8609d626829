package rowreader.viewmodel.window;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.export.TraceFiles;
import rowreader.trace.Trace;
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

    private interface Writing {
        void write() throws IOException;
    }

    private final ObservableValue<Trace> trace;
    private final Executor fileThread;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(this, "message");

    /** @param trace the reading shown, or null */
    public ExportModel(ObservableValue<Trace> trace, Executor fileThread, Executor fxThread) {
        this.trace = trace;
        this.fileThread = fileThread;
        this.fxThread = fxThread;
    }

    /** The reading that would be taken away, or null: then only pictures can be. */
    public ObservableValue<Trace> trace() {
        return trace;
    }

    /** What came of the last export, or null; every message is another object. */
    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Writes every number of the reading as CSV. */
    public void saveCsv(File file) {
        Trace taken = trace.getValue();
        save(file, () -> TraceFiles.writeCsv(taken, file.toPath()));
    }

    /** Writes every number of the reading as JSON. */
    public void saveJson(File file) {
        Trace taken = trace.getValue();
        save(file, () -> TraceFiles.writeJson(taken, file.toPath()));
    }

    /** Writes the reading as an animated GIF. */
    public void saveGif(File file) {
        Trace taken = trace.getValue();
        save(file, () -> TraceFiles.writeGif(taken, Dataset.DIGIT_NAMES, file.toPath()));
    }

    /** Writes the reading as numbered PNG pictures into a folder {@value #FRAMES} in {@code folder}. */
    public void saveFrames(File folder) {
        Trace taken = trace.getValue();
        File frames = new File(folder, FRAMES);
        save(frames, () -> TraceFiles.writeFrames(taken, Dataset.DIGIT_NAMES, frames.toPath()));
    }

    /** Writes a picture as PNG. */
    public void savePng(Picture picture, File file) {
        save(file, () -> {
            BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
            TraceFiles.writePng(image, file.toPath());
        });
    }

    private void save(File file, Writing writing) {
        fileThread.execute(() -> {
            Message result;
            try {
                writing.write();
                result = new Message("Saved " + file.getName() + ".", false);
            } catch (IOException e) {
                result = new Message(e.getMessage(), true);
            }
            Message told = result;
            fxThread.execute(() -> message.set(told));
        });
    }
}

package rowreader.viewmodel.drawing;

import java.io.File;
import java.util.function.Supplier;
import rowreader.data.drawing.PictureFitter;
import rowreader.text.Text;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;

/** Pictures that are dropped or pasted, put in the place of the drawing. Belongs to the FX thread. */
public final class PictureModel {
    /**
     * A picture as plain numbers.
     *
     * @param argb [width * height], row by row, alpha not premultiplied
     */
    public record Pixels(int[] argb, int width, int height) {}

    /** Where a picture is from that is in no file. */
    public enum Origin {
        CLIPBOARD,
        DROPPED
    }

    /** What a clipboard holds may be a whole screen or several, but no more. */
    private static final long MOST_PIXELS = 50_000_000;

    private final DrawingModel drawing;
    private final FileWork work;

    public PictureModel(DrawingModel drawing, FileWork work) {
        this.drawing = drawing;
        this.work = work;
    }

    /** Reads a picture file. */
    public void read(File file) {
        work.run(
                () -> PictureFitter.read(file.toPath()),
                digit -> drawing.showPicture(Text.of("viewmodel.drawing.picture", file.getName()), digit));
    }

    /**
     * Reads a picture that is in memory.
     *
     * @param width in pixels; a picture that is too large is refused
     * @param pixels asked on another thread
     */
    public void read(Origin origin, int width, int height, Supplier<Pixels> pixels) {
        if ((long) width * height > MOST_PIXELS) {
            work.tell(Message.failed(Text.of(origin, "tooLarge", width, height, MOST_PIXELS / 1_000_000)));
            return;
        }
        work.run(
                () -> {
                    Pixels taken = pixels.get();
                    return PictureFitter.fit(taken.argb(), taken.width(), taken.height());
                },
                digit -> digit.ifPresentOrElse(
                        shown -> drawing.showPicture(Text.of(origin, "picture"), shown),
                        () -> work.tell(Message.failed(Text.of(origin, "noDigit")))));
    }

    /** Tells that there is no picture to read. */
    public void tellThereIsNone() {
        work.tell(Message.failed(Text.of("viewmodel.drawing.noPicture")));
    }
}

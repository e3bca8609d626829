package rowreader.viewmodel.drawing;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rowreader.data.Digit;
import rowreader.data.picture.PictureReader;

/** Pictures that are dropped or pasted, put in the place of the drawing. Belongs to the FX thread. */
public final class PictureModel {
    /**
     * A picture as plain numbers.
     *
     * @param argb [width * height], row by row, alpha not premultiplied
     */
    public record Pixels(int[] argb, int width, int height) {}

    private final DrawingModel drawing;
    private final Executor filesThread;
    private final Executor fxThread;
    private final Consumer<String> onFailed;

    /** @param onFailed told in a sentence for the user */
    public PictureModel(DrawingModel drawing, Executor filesThread, Executor fxThread, Consumer<String> onFailed) {
        this.drawing = drawing;
        this.filesThread = filesThread;
        this.fxThread = fxThread;
        this.onFailed = onFailed;
    }

    /** Reads a picture file. */
    public void read(File file) {
        read(
                file.getName(),
                () -> PictureReader.read(file.toPath()).digits().get(0).digit());
    }

    /**
     * Reads a picture that is in memory.
     *
     * @param name where it is from, e.g. "from the clipboard"
     * @param pixels asked on another thread
     */
    public void read(String name, Supplier<Pixels> pixels) {
        read(name, () -> {
            Pixels taken = pixels.get();
            return rowreader.data.picture.DigitFinder.find(
                            new rowreader.data.picture.Picture(taken.argb(), taken.width(), taken.height()))
                    .digits()
                    .stream()
                    .findFirst()
                    .map(rowreader.data.picture.FoundDigit::digit)
                    .orElseThrow(() -> new IOException("The picture " + name
                            + " shows no digit: it is all of one colour. Choose a picture of one clear digit."));
        });
    }

    private interface Fitting {
        Digit digit() throws IOException;
    }

    private void read(String name, Fitting fitting) {
        filesThread.execute(() -> {
            try {
                Digit digit = fitting.digit();
                fxThread.execute(() -> drawing.showPicture("Picture: " + name, digit));
            } catch (IOException e) {
                fxThread.execute(() -> onFailed.accept(e.getMessage()));
            }
        });
    }
}

package rowreader.viewmodel.drawing;

import java.io.File;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.data.picture.Area;
import rowreader.data.picture.DigitFinder;
import rowreader.data.picture.Picture;
import rowreader.data.picture.PictureReader;
import rowreader.text.Text;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;

/**
 * Pictures that are dropped or pasted: the digits found in them, of which one is put in the place of the drawing. The picture
 * can be turned, inverted and cropped; it is searched anew each time. Belongs to the FX thread.
 */
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
    private final ReadOnlyObjectWrapper<SeenPicture> seen = new ReadOnlyObjectWrapper<>(this, "seen");
    /** Whether it is this that replaces the drawing: whatever else does ends the picture. */
    private boolean choosing;
    /** What was asked for and is not shown yet, the oldest first: a change is one of what those before it make. */
    private final Deque<Change> underWay = new ArrayDeque<>();

    /** @param of the picture as it came */
    private record Change(Picture of, UnaryOperator<Picture> change) {}

    public PictureModel(DrawingModel drawing, FileWork work) {
        this.drawing = drawing;
        this.work = work;
        drawing.sourceProperty().addListener((observable, was, is) -> {
            if (!choosing) {
                seen.set(null);
            }
        });
    }

    /** The picture whose digit is read; null while something else is. */
    public ReadOnlyObjectProperty<SeenPicture> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Reads a picture file. */
    public void read(File file) {
        Text name = Text.of("viewmodel.drawing.picture", file.getName());
        work.run(() -> found(name, DigitFinder.enough(PictureReader.open(file.toPath()))), this::show);
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
        Text name = Text.of(origin, "picture");
        work.run(
                () -> {
                    Pixels taken = pixels.get();
                    return found(name, DigitFinder.enough(new Picture(taken.argb(), taken.width(), taken.height())));
                },
                this::show);
    }

    /** Tells that there is no picture to read. */
    public void tellThereIsNone() {
        work.tell(Message.failed(Text.of("viewmodel.drawing.noPicture")));
    }

    /** Reads another digit of the picture; does nothing if there is no such. */
    public void choose(int index) {
        SeenPicture now = seen.get();
        if (now != null && index >= 0 && index < now.found().digits().size()) {
            show(now.choosing(index));
        }
    }

    /** Turns the picture by a quarter, clockwise. */
    public void turn() {
        change(Picture::turned);
    }

    /** Exchanges light and dark. */
    public void invert() {
        change(Picture::inverted);
    }

    /**
     * Leaves a part of the picture shown, in its pixels; does nothing if that goes beyond it or has none, or if another picture
     * is on its way.
     */
    public void crop(Area area) {
        SeenPicture now = seen.get();
        if (now != null && area.isIn(now.picture().width(), now.picture().height())) {
            change(picture -> picture == now.picture() ? picture.cropped(area) : picture);
        }
    }

    /** The picture as it came. */
    public void restore() {
        SeenPicture now = seen.get();
        if (now != null) {
            change(picture -> now.original());
        }
    }

    private void change(UnaryOperator<Picture> change) {
        SeenPicture now = seen.get();
        if (now == null) {
            return;
        }
        underWay.add(new Change(now.original(), change));
        List<Change> changes =
                underWay.stream().filter(asked -> asked.of() == now.original()).toList();
        work.run(() -> changed(now, changes), underWay::remove, next -> {
            // Whoever drew something meanwhile ended the picture.
            if (seen.get() != null && seen.get().original() == now.original()) {
                show(next);
            }
        });
    }

    private static SeenPicture changed(SeenPicture from, List<Change> changes) {
        Picture picture = from.picture();
        for (Change next : changes) {
            picture = next.change().apply(picture);
        }
        return found(from.name(), from.original(), picture);
    }

    private static SeenPicture found(Text name, Picture picture) {
        return found(name, picture, picture);
    }

    private static SeenPicture found(Text name, Picture original, Picture picture) {
        return new SeenPicture(name, original, picture, DigitFinder.find(picture), 0);
    }

    private void show(SeenPicture next) {
        int count = next.found().digits().size();
        if (count == 0) {
            seen.set(next.choosing(-1));
            work.tell(Message.failed(Text.of("viewmodel.drawing.noDigit")));
            return;
        }
        Text name = count == 1
                ? next.name()
                : Text.of("viewmodel.drawing.pictureDigit", next.name(), next.chosen() + 1, count);
        choosing = true;
        try {
            drawing.showPicture(name, next.found().digits().get(next.chosen()).digit());
        } finally {
            choosing = false;
        }
        seen.set(next);
    }
}

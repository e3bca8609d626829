package rowreader.viewmodel.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Digit;
import rowreader.data.picture.Area;
import rowreader.data.picture.Picture;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.drawing.PictureModel.Origin;
import rowreader.viewmodel.drawing.PictureModel.Pixels;
import rowreader.viewmodel.lab.Waiting;

class PictureModelTest {
    @TempDir
    private Path folder;

    private final DrawingModel drawing = new DrawingModel();
    private final List<String> failures = new ArrayList<>();
    private final PictureModel pictures = new PictureModel(
            drawing,
            new FileWork(
                    Runnable::run,
                    Runnable::run,
                    told -> failures.add(told.text().words())));

    @Test
    void aPictureFileIsReadAndNamed() throws Exception {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(40, 10, 20, 80);
        Path file = folder.resolve("one.png");
        ImageIO.write(image, "png", file.toFile());
        pictures.read(file.toFile());
        assertThat(drawing.getDigit()).isNotNull();
        assertThat(drawing.provenanceProperty().get()).hasToString("Picture: one.png");
        assertThat(drawing.trueLabelProperty().get()).isNull();
        drawing.undo();
        assertThat(drawing.getDigit()).isNull();
    }

    @Test
    void aPictureInMemoryIsRead() {
        int[] argb = new int[100 * 100];
        Arrays.fill(argb, 0xffffffff);
        for (int row = 10; row < 90; row++) {
            argb[row * 100 + 50] = 0xff000000;
        }
        pictures.read(Origin.CLIPBOARD, 100, 100, () -> new Pixels(argb, 100, 100));
        assertThat(drawing.provenanceProperty().get()).hasToString("Picture: from the clipboard");
    }

    @Test
    void whatShowsNothingIsASentenceAndTheDrawingStays() {
        drawing.beginStroke(0.5, 0.5);
        drawing.endStroke();
        Digit dot = drawing.getDigit();
        pictures.read(Origin.CLIPBOARD, 10, 10, () -> new Pixels(new int[100], 10, 10));
        assertThat(failures).singleElement().asString().contains("The picture shows no digit");
        assertThat(drawing.getDigit()).isEqualTo(dot);
    }

    @Test
    void aHeaderThatClaimsAHugePictureIsASentence() throws Exception {
        Path file = folder.resolve("huge.png");
        Files.write(file, pngHeader(32_000, 32_000));
        pictures.read(file.toFile());
        assertThat(failures).singleElement().asString().contains("huge.png claims 32000x32000 pixels");
    }

    @Test
    void whatIsNoPictureIsASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no picture");
        pictures.read(file.toFile());
        assertThat(failures).singleElement().asString().contains("notes.txt is not a picture");
    }

    @Test
    void aPictureThatIsTooLargeIsRefusedBeforeItIsCopied() {
        pictures.read(Origin.DROPPED, 100_000, 100_000, () -> {
            throw new AssertionError("copied");
        });
        assertThat(failures)
                .containsExactly(
                        "The picture that was dropped has 100000x100000 pixels, more than the 50 million that are"
                                + " allowed. Scale it down first.");
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17);
        chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(chunk.array());
        ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4);
        png.putLong(0x89504E470D0A1A0AL).putInt(13).put(chunk.array()).putInt((int) sum.getValue());
        return png.array();
    }

    private static Picture withALine() {
        int[] argb = new int[100 * 60];
        Arrays.fill(argb, 0xffffffff);
        for (int row = 10; row < 50; row++) {
            argb[row * 100 + 30] = 0xff000000;
        }
        return new Picture(argb, 100, 60);
    }

    /** Reads a picture; what is done with it from now on waits. */
    private static PictureModel showing(Picture picture, DrawingModel drawing, Waiting work) {
        PictureModel slow = new PictureModel(drawing, new FileWork(work, Runnable::run, told -> {}));
        slow.read(Origin.DROPPED, 100, 60, () -> new Pixels(picture.argb(), 100, 60));
        work.run();
        return slow;
    }

    @Test
    void aSecondTurnDoesNotGetLostWhileTheFirstIsUnderWay() {
        Picture picture = withALine();
        Waiting work = new Waiting();
        PictureModel slow = showing(picture, drawing, work);

        slow.turn();
        slow.turn();
        work.run();

        assertThat(slow.seenProperty().get().picture().argb())
                .isEqualTo(picture.turned().turned().argb());
        slow.turn();
        slow.restore();
        work.run();
        assertThat(slow.seenProperty().get().picture().argb()).isEqualTo(picture.argb());
    }

    @Test
    void whatIsDrawnWhileAPictureIsTurnedStays() {
        Waiting work = new Waiting();
        PictureModel slow = showing(withALine(), drawing, work);

        slow.turn();
        drawing.beginStroke(0.5, 0.5);
        drawing.endStroke();
        Digit dot = drawing.getDigit();
        work.run();

        assertThat(drawing.getDigit()).isEqualTo(dot);
        assertThat(slow.seenProperty().get()).isNull();
    }

    /** Two strokes beside each other, the right one longer. */
    private static Picture withTwoLines() {
        int[] argb = new int[200 * 60];
        Arrays.fill(argb, 0xffffffff);
        for (int row = 5; row < 55; row++) {
            if (row < 45) {
                argb[row * 200 + 40] = 0xff000000;
            }
            argb[row * 200 + 150] = 0xff000000;
        }
        return new Picture(argb, 200, 60);
    }

    private void show(Picture picture) {
        pictures.read(
                Origin.DROPPED,
                picture.width(),
                picture.height(),
                () -> new Pixels(picture.argb(), picture.width(), picture.height()));
    }

    @Test
    void eachDigitOfAPictureCanBeReadAndIsCounted() {
        show(withTwoLines());
        assertThat(drawing.provenanceProperty().get()).hasToString("Picture: dropped here (1 of 2)");
        assertThat(pictures.seenProperty().get().chosen()).isZero();

        pictures.choose(1);
        assertThat(drawing.provenanceProperty().get()).hasToString("Picture: dropped here (2 of 2)");
        assertThat(drawing.getDigit())
                .isEqualTo(pictures.seenProperty().get().found().digits().get(1).digit());
        pictures.choose(0);
        assertThat(pictures.seenProperty().get().chosen()).isZero();
    }

    @Test
    void aDigitThatIsNotThereIsNotChosen() {
        pictures.choose(0);
        assertThat(pictures.seenProperty().get()).isNull();

        show(withTwoLines());
        pictures.choose(1);
        SeenPicture second = pictures.seenProperty().get();
        pictures.choose(2);
        pictures.choose(-1);
        assertThat(pictures.seenProperty().get()).isSameAs(second);
    }

    @Test
    void aPictureIsInvertedCroppedAndRestored() {
        Picture picture = withTwoLines();
        show(picture);
        pictures.invert();
        assertThat(pictures.seenProperty().get().picture().argb())
                .isEqualTo(picture.inverted().argb());

        Area left = new Area(0, 0, 100, 60);
        pictures.crop(left);
        assertThat(pictures.seenProperty().get().picture().argb())
                .isEqualTo(picture.inverted().cropped(left).argb());
        assertThat(drawing.provenanceProperty().get()).hasToString("Picture: dropped here");

        pictures.restore();
        assertThat(pictures.seenProperty().get().picture().argb()).isEqualTo(picture.argb());
        assertThat(pictures.seenProperty().get().found().digits()).hasSize(2);
    }

    @Test
    void whatIsNotInThePictureIsNotCroppedToAndWithoutAPictureNothingIsChanged() {
        Area left = new Area(0, 0, 100, 60);
        pictures.crop(left);
        pictures.restore();
        pictures.turn();
        assertThat(pictures.seenProperty().get()).isNull();

        show(withALine());
        SeenPicture whole = pictures.seenProperty().get();
        pictures.crop(new Area(50, 0, 101, 60));
        pictures.crop(new Area(50, 0, 100, 61));
        assertThat(pictures.seenProperty().get()).isSameAs(whole);
    }

    /** What is marked was marked in the picture that was seen, not in the one that is being made of it. */
    @Test
    void aPictureIsNotCroppedWhileItIsBeingTurned() {
        Picture picture = withALine();
        Waiting work = new Waiting();
        PictureModel slow = showing(picture, drawing, work);

        slow.turn();
        slow.crop(new Area(0, 0, 50, 60));
        work.run();

        assertThat(slow.seenProperty().get().picture().argb())
                .isEqualTo(picture.turned().argb());
    }

    @Test
    void aPictureThatComesMeanwhileIsNotReplacedByTheOneThatIsBeingTurned() {
        Waiting work = new Waiting();
        PictureModel slow = showing(withALine(), drawing, work);
        Picture other = withTwoLines();

        slow.read(Origin.CLIPBOARD, 200, 60, () -> new Pixels(other.argb(), 200, 60));
        slow.turn();
        work.run();

        assertThat(slow.seenProperty().get().picture().argb()).isEqualTo(other.argb());
    }

    @Test
    void aPartWithoutADigitIsSeenAndToldOfAndCanBeRestored() {
        Picture picture = withALine();
        show(picture);
        Digit line = drawing.getDigit();

        pictures.crop(new Area(50, 0, 100, 60));

        assertThat(pictures.seenProperty().get().chosen()).isEqualTo(-1);
        assertThat(failures).singleElement().asString().contains("The picture shows no digit");
        assertThat(drawing.getDigit()).isEqualTo(line);
        pictures.restore();
        assertThat(pictures.seenProperty().get().chosen()).isZero();
    }

    @Test
    void whatIsDrawnEndsThePicture() {
        show(withALine());
        drawing.clear();
        assertThat(pictures.seenProperty().get()).isNull();
    }

    @Test
    void aClipboardWithoutAPictureIsASentence() {
        pictures.tellThereIsNone();
        assertThat(failures).singleElement().asString().startsWith("The clipboard holds no picture");
    }

    @Test
    void asManyPixelsAsAreAllowedAreTaken() {
        int[] asked = new int[1];
        pictures.read(Origin.CLIPBOARD, 10_000, 5_000, () -> {
            asked[0]++;
            return new Pixels(new int[100], 10, 10);
        });
        assertThat(asked[0]).isEqualTo(1);
    }
}

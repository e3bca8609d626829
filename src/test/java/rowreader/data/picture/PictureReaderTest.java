package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.Stroke;
import rowreader.data.mnist.MnistSource;
import rowreader.files.UnusableFileException;

class PictureReaderTest {
    private static final Color TRANSPARENT = new Color(0, 0, 0, 0);

    @TempDir
    private Path folder;

    private final Digit drawnAsStrokes = DrawingFitter.fit(
                    Drawing.of(List.of(Stroke.of(new double[] {30, 80, 40}, new double[] {10, 10, 90}))))
            .orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void readsEveryFormat(String format) throws IOException {
        Path file = write(seven(400, 48, Color.WHITE, Color.BLACK, BufferedImage.TYPE_INT_RGB), format);
        assertLooksLike(PictureReader.read(file).digits().get(0).digit(), drawnAsStrokes);
    }

    @Test
    void readsLightOnDark() {
        assertLooksLike(fit(seven(400, 48, Color.BLACK, Color.WHITE, BufferedImage.TYPE_INT_RGB)), drawnAsStrokes);
    }

    @Test
    void readsColouredInkOnColouredPaper() {
        Color paper = new Color(240, 230, 140);
        Color ink = new Color(0, 0, 160);
        assertLooksLike(fit(seven(400, 48, paper, ink, BufferedImage.TYPE_INT_RGB)), drawnAsStrokes);
    }

    @Test
    void readsDarkInkOnNothing() {
        assertLooksLike(fit(seven(400, 48, TRANSPARENT, Color.BLACK, BufferedImage.TYPE_INT_ARGB)), drawnAsStrokes);
    }

    @Test
    void readsLightInkOnNothing() {
        assertLooksLike(fit(seven(400, 48, TRANSPARENT, Color.WHITE, BufferedImage.TYPE_INT_ARGB)), drawnAsStrokes);
    }

    @Test
    void readsASmallDigitInALargePicture() {
        BufferedImage large = new BufferedImage(1500, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1500, 900);
        graphics.drawImage(seven(200, 24, Color.WHITE, Color.BLACK, BufferedImage.TYPE_INT_RGB), 1200, 50, null);
        graphics.dispose();
        assertLooksLike(fit(large), drawnAsStrokes);
    }

    @Test
    void thickensHairlines() {
        assertLooksLike(fit(seven(400, 2, Color.WHITE, Color.BLACK, BufferedImage.TYPE_INT_RGB)), drawnAsStrokes);
    }

    @Test
    void ignoresTheNoiseOfPaper() {
        BufferedImage image = seven(400, 48, Color.LIGHT_GRAY, Color.BLACK, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                int noise = random.nextInt(20);
                image.setRGB(x, y, new Color(image.getRGB(x, y)).getRed() / 2 * 0x010101 + noise * 0x010101);
            }
        }
        assertLooksLike(fit(image), drawnAsStrokes);
    }

    @Test
    void enlargesATinyPicture() {
        int[] white = new int[9];
        Arrays.fill(white, 0xffffffff);
        white[4] = 0xff000000;
        Digit block = found(new Picture(white, 3, 3)).orElseThrow();
        assertThat(block.at(5, 5)).isEqualTo(1f);
        assertThat(block.at(24, 24)).isEqualTo(1f);
        assertThat(block.at(4, 4)).isZero();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = MnistSource.FOLDER_VARIABLE, matches = ".+")
    void leavesMnistAsItIs() throws Exception {
        DigitSet digits =
                MnistSource.of(Optional.empty()).load(LoadingProgress.NONE).test();
        int[] argb = new int[Digit.PIXELS];
        for (int i = 0; i < 500; i++) {
            float[] pixels = digits.digit(i).pixels();
            for (int p = 0; p < argb.length; p++) {
                argb[p] = 0xff000000 | Math.round(pixels[p] * 255) * 0x010101;
            }
            float[] fitted = found(new Picture(argb, Digit.SIDE, Digit.SIDE))
                    .orElseThrow()
                    .pixels();
            double difference = 0;
            for (int p = 0; p < fitted.length; p++) {
                difference += Math.abs(fitted[p] - pixels[p]);
            }
            assertThat(difference).as("digit %d", i).isLessThan(6);
        }
    }

    @Test
    void findsNothingInABlankPicture() throws IOException {
        Path blank = write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB), "png");
        assertRejected(blank, "shows no digit");
        assertThat(found(new Picture(new int[100], 10, 10))).isEmpty();
        assertThat(found(new Picture(new int[1], 1, 1))).isEmpty();
    }

    @Test
    void rejectsAHeaderThatClaimsTooMuch() throws IOException {
        assertRejected(
                Files.write(folder.resolve("bomb.png"), pngHeader(100_000, 100_000)), "claims 100000x100000 pixels");
    }

    @Test
    void rejectsAPictureWithoutPixels() throws IOException {
        assertRejected(Files.write(folder.resolve("cut.png"), pngHeader(10, 10)), "is a damaged picture");
    }

    @Test
    void rejectsAFileThatIsNoPicture() throws IOException {
        assertRejected(Files.writeString(folder.resolve("text.png"), "hello"), "is not a picture");
        assertRejected(Files.createFile(folder.resolve("empty.png")), "is not a picture");
    }

    @Test
    void rejectsWhatIsNoFile() {
        assertRejected(folder, "is a folder");
        assertRejected(folder.resolve("none.png"), "does not exist");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void rejectsAnEndlessFileAtOnce() {
        assertRejected(Path.of("/dev/zero"), "is not an ordinary file");
    }

    private static void assertRejected(Path file, String what) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> PictureReader.read(file))
                .withMessageStartingWith(file + " ")
                .withMessageContaining(what);
    }

    /** Same place, shape and thickness: the pixels correlate. */
    private static void assertLooksLike(Digit digit, Digit expected) {
        float[] pixels = digit.pixels();
        float[] others = expected.pixels();
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < pixels.length; i++) {
            product += pixels[i] * others[i];
            square += pixels[i] * pixels[i];
            otherSquare += others[i] * others[i];
        }
        assertThat(product / Math.sqrt(square * otherSquare)).isCloseTo(1, Offset.offset(0.06));
    }

    private static Optional<Digit> found(Picture picture) {
        return DigitFinder.find(picture).digits().stream()
                .map(FoundDigit::digit)
                .findFirst();
    }

    private static Digit fit(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return found(new Picture(image.getRGB(0, 0, width, height, null, 0, width), width, height))
                .orElseThrow();
    }

    /** The strokes of {@link #drawnAsStrokes}, painted by AWT. */
    private static BufferedImage seven(int side, float pen, Color paper, Color ink, int type) {
        BufferedImage image = new BufferedImage(side, side, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (paper.getAlpha() > 0) {
            graphics.setColor(paper);
            graphics.fillRect(0, 0, side, side);
        }
        graphics.setColor(ink);
        graphics.setStroke(new BasicStroke(pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int percent = side / 100;
        graphics.drawPolyline(
                new int[] {30 * percent, 80 * percent, 40 * percent},
                new int[] {10 * percent, 10 * percent, 90 * percent},
                3);
        graphics.dispose();
        return image;
    }

    private Path write(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return file;
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(33);
        png.putLong(0x89504e470d0a1a0aL).putInt(13);
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes())
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(header);
        return png.put(header).putInt((int) crc.getValue()).array();
    }

    @Test
    void theBoxIsInThePixelsOfAFileThatIsTooLargeToBeUnpackedWhole() throws Exception {
        BufferedImage photo = DigitFinderTest.bar(6000, 4400, new Area(4000, 2000, 4160, 3200));
        Path file = folder.resolve("photo.bmp");
        ImageIO.write(photo, "bmp", file.toFile());

        Area box = PictureReader.read(file).digits().get(0).box();

        assertThat(box.left()).isBetween(3980, 4004);
        assertThat(box.right()).isBetween(4156, 4180);
        assertThat(box.top()).isBetween(1980, 2004);
        assertThat(box.bottom()).isBetween(3196, 3220);
    }
}

package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.files.UnusableFileException;

class PictureFileTest {
    /** As long as a file must be to be believed whatever its header claims. */
    private static final int LONG_ENOUGH = 400_000;

    @TempDir
    private Path folder;

    // A header that is believed is followed by no pixels here: the picture is damaged then.

    @ParameterizedTest
    @CsvSource({"20000, 1", "1, 20000", "20000, 3000", "10000, 6000"})
    void sixtyMillionPixelsAndTwentyThousandAlongASideAreBelieved(int width, int height) throws IOException {
        assertRefused(png(width, height, LONG_ENOUGH), "is a damaged picture");
    }

    @ParameterizedTest
    @CsvSource({"20001, 1", "1, 20001", "10000, 6001"})
    void morePixelsThanThatAreTooMany(int width, int height) throws IOException {
        assertRefused(
                png(width, height, LONG_ENOUGH),
                "claims " + width + "x" + height + " pixels, more than the 60 million");
    }

    @Test
    void sixteenMillionPixelsMayBeInAnyFile() throws IOException {
        assertRefused(png(4000, 4000, 0), "is a damaged picture");
    }

    @Test
    void aLargerPictureNeedsAByteForEvery150Pixels() throws IOException {
        assertRefused(png(4000, 4005, 4000 * 4005 / 150), "is a damaged picture");
        assertRefused(png(4000, 4005, 4000 * 4005 / 150 - 1), "claims 4000x4005 pixels, far more than so small a file");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void aPhotoThatIsCutEndsTooEarly(double part) throws IOException {
        byte[] jpeg = jpeg();
        assertRefused(Arrays.copyOf(jpeg, (int) (part * jpeg.length)), "ends too early");
    }

    @Test
    void aPhotoThatIsCutEndsTooEarlyThoughAWordInItLooksLikeItsEnd() throws IOException {
        byte[] jpeg = jpeg();
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        cut.write(jpeg, 0, jpeg.length * 7 / 10);
        String comment = "fffe0004" + "ffd9";
        cut.write(HexFormat.of().parseHex(comment));
        assertRefused(cut.toByteArray(), "ends too early");
    }

    @Test
    void aPhotoIsWholeThoughItsCameraLeftBytesBeforeItsEnd() throws Exception {
        byte[] jpeg = jpeg();
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(jpeg, 0, jpeg.length - 2);
        photo.write(new byte[5]);
        photo.write(jpeg, jpeg.length - 2, 2);
        Path file = Files.write(folder.resolve("photo.jpg"), photo.toByteArray());
        assertThat(PictureFile.read(file).picture().width()).isEqualTo(64);
    }

    @Test
    void whatIsNoFileIsNotOpened() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> PictureFile.read(folder))
                .withMessageContaining("is a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "tif"})
    void anotherPictureThatIsCutIsDamaged(String format) throws IOException {
        byte[] whole = bytes(format);
        assertRefused(Arrays.copyOf(whole, whole.length * 9 / 10), "is a damaged picture");
    }

    private void assertRefused(byte[] bytes, String why) throws IOException {
        Path file = Files.write(folder.resolve("picture"), bytes);
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> PictureFile.read(file))
                .withMessageStartingWith(file + " ")
                .withMessageContaining(why);
    }

    private static byte[] jpeg() throws IOException {
        return bytes("jpg");
    }

    /** 64x48 pixels, no two of them alike. */
    private static byte[] bytes(String format) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 64 * 48; i++) {
            image.setRGB(i % 64, i / 64, i * 0x9e3779);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** A header, and then nothing but zeros up to {@code length} bytes. */
    private static byte[] png(int width, int height, int length) {
        ByteBuffer png = ByteBuffer.allocate(Math.max(33, length));
        png.putLong(0x89504e470d0a1a0aL).putInt(13);
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes()).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        return png.put(header.array()).putInt((int) crc.getValue()).array();
    }
}

package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureOrientationTest {
    private static final String ORIENTATION_TAG = "0112";
    private static final String IMAGE_WIDTH_TAG = "0100";

    @TempDir
    private Path folder;

    /** By EXIF's words for where the first stored row and the first stored column belong, such as "right, top" for 6. */
    @ParameterizedTest
    @CsvSource({
        "1, 123/456", "2, 321/654", "3, 654/321", "4, 456/123",
        "5, 14/25/36", "6, 41/52/63", "7, 63/52/41", "8, 36/25/14"
    })
    void aStoredPictureIsPutUpright(int number, String seen) {
        Picture stored = picture("123/456");
        Picture upright = new PictureOrientation(number).upright(stored);
        Picture expected = picture(seen);
        assertThat(upright.width()).isEqualTo(expected.width());
        assertThat(upright.argb()).containsExactly(expected.argb());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, -1})
    void anOrientationThatThereIsNotChangesNothing(int number) {
        Picture stored = picture("123/456");
        assertThat(new PictureOrientation(number).upright(stored)).isSameAs(stored);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFileSaysHowTheCameraWasHeld(int number) throws IOException {
        assertThat(PictureOrientation.of(jpeg(ORIENTATION_TAG, number))).isEqualTo(new PictureOrientation(number));
    }

    @Test
    void aFileThatDoesNotSayIsUpright() throws IOException {
        assertThat(PictureOrientation.of(jpeg(IMAGE_WIDTH_TAG, 6))).isEqualTo(PictureOrientation.UPRIGHT);
        Path plain = folder.resolve("plain.png");
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY), "png", plain.toFile());
        assertThat(PictureOrientation.of(plain)).isEqualTo(PictureOrientation.UPRIGHT);
    }

    @Test
    void aFileThatCannotBeUnderstoodIsUpright() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jpg"), "hello");
        assertThat(PictureOrientation.of(text)).isEqualTo(PictureOrientation.UPRIGHT);
    }

    @Test
    void aPhotoOfACameraThatWasTurnedIsOpenedUpright() throws Exception {
        Picture opened = PictureReader.open(jpeg(ORIENTATION_TAG, 6));
        assertThat(opened.width()).isEqualTo(20);
        assertThat(opened.height()).isEqualTo(30);
        // The dark left end of what is stored is seen at the top.
        assertThat(opened.argb()[2 * 20 + 10] & 0xff).isLessThan(60);
        assertThat(opened.argb()[27 * 20 + 10] & 0xff).isGreaterThan(200);
    }

    /** 30x20 pixels, dark at the left, with an EXIF segment of one tag with one short number. */
    private Path jpeg(String tag, int value) throws IOException {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 600; i++) {
            image.getRaster().setSample(i % 30, i / 30, 0, i % 30 < 15 ? 0 : 255);
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", plain);
        String name = "457869660000";
        String header = "4d4d002a00000008";
        String entry = tag + "0003" + "00000001" + "%04x".formatted(value) + "0000";
        String directory = "0001" + entry + "00000000";
        byte[] exif = HexFormat.of().parseHex(name + header + directory);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain.toByteArray(), 0, 2);
        bytes.write(HexFormat.of().parseHex("ffe1" + "%04x".formatted(exif.length + 2)));
        bytes.write(exif);
        bytes.write(plain.toByteArray(), 2, plain.size() - 2);
        return Files.write(folder.resolve("photo.jpg"), bytes.toByteArray());
    }

    private static Picture picture(String rows) {
        int width = rows.indexOf('/');
        int[] pixels = rows.replace("/", "").chars().toArray();
        return new Picture(pixels, width, pixels.length / width);
    }
}

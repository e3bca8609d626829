package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureOrientationTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "0,3,123456",
        "1,3,123456",
        "2,3,321654",
        "3,3,654321",
        "4,3,456123",
        "5,2,142536",
        "6,2,415263",
        "7,2,635241",
        "8,2,362514",
        "9,3,123456"
    })
    void aPictureIsPutUprightAsExifSays(int number, int width, String pixels) {
        Picture upright = new PictureOrientation(number).upright(new Picture(new int[] {1, 2, 3, 4, 5, 6}, 3, 2));
        assertThat(upright.width()).isEqualTo(width);
        assertThat(upright.argb())
                .containsExactly(pixels.chars().map(c -> c - '0').toArray());
    }

    @Test
    void whatTheFileSaysIsRead() throws Exception {
        Path file = jpeg("0112" + "0003" + "00000001" + "00060000");
        assertThat(PictureOrientation.of(file)).isEqualTo(new PictureOrientation(6));
        Picture picture = PictureReader.open(file);
        assertThat(picture.width()).isEqualTo(10);
        assertThat(picture.height()).isEqualTo(20);
    }

    @Test
    void aFileThatDoesNotSayIsUpright() throws IOException {
        assertThat(PictureOrientation.of(jpeg(""))).isEqualTo(PictureOrientation.UPRIGHT);
        // Another property: the unit of its resolution.
        assertThat(PictureOrientation.of(jpeg("0128" + "0003" + "00000001" + "00020000")))
                .isEqualTo(PictureOrientation.UPRIGHT);
    }

    @Test
    void whatIsNoPictureIsUpright() throws IOException {
        assertThat(PictureOrientation.of(Files.writeString(folder.resolve("text"), "hello")))
                .isEqualTo(PictureOrientation.UPRIGHT);
        assertThat(PictureOrientation.of(folder.resolve("none"))).isEqualTo(PictureOrientation.UPRIGHT);
    }

    /** 20x10 pixels, with one EXIF property or none. */
    private Path jpeg(String property) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        byte[] jpeg = plain.toByteArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        if (!property.isEmpty()) {
            // One directory with one entry, and no next one.
            byte[] tiff = HexFormat.of().parseHex("4d4d002a00000008" + "0001" + property + "00000000");
            file.write(HexFormat.of().parseHex("ffe1"));
            file.write(new byte[] {0, (byte) (2 + 6 + tiff.length)});
            file.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
            file.write(tiff);
        }
        file.write(jpeg, 2, jpeg.length - 2);
        return Files.write(folder.resolve("photo.jpg"), file.toByteArray());
    }
}

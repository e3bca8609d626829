package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.files.UnusableFileException;

/** What a file may claim before it is unpacked, at each of the limits. */
class PictureFileTest {
    @TempDir
    private Path folder;

    private void assertRejected(byte[] file, String what) throws IOException {
        Path path = Files.write(folder.resolve("picture"), file);
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> PictureReader.open(path))
                .withMessageContaining(what);
    }

    @ParameterizedTest
    @CsvSource({
        // Nothing but a header: what may be unpacked turns out to be damaged.
        "4000,4000,damaged",
        "20000,1,damaged",
        "1,20000,damaged",
        // More than 16 million pixels are more than 150 a byte.
        "4000,4001,so small a file",
        "7500,8000,so small a file",
        "7500,8001,claims",
        "20001,1,claims",
        "1,20001,claims"
    })
    void aHeaderMayClaimSoMuch(int width, int height, String answer) throws IOException {
        assertRejected(png(width, height, 33), answer);
    }

    @ParameterizedTest
    @CsvSource({"107000,damaged", "106600,so small a file"})
    void aLargePictureIsWorthItsSize(int bytes, String answer) throws IOException {
        // 16,004,000 pixels need 106,693 bytes.
        assertRejected(png(4000, 4001, bytes), answer);
    }

    @Test
    void aJpegThatEndsTooEarlyIsRejected() throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, i * 7919);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", whole);
        byte[] jpeg = whole.toByteArray();
        assertRejected(Arrays.copyOf(jpeg, jpeg.length - 2), "ends too early");
    }

    @Test
    void aPictureIsUnpackedAsItIs() throws Exception {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, 0x123456);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        Picture picture = PictureReader.open(Files.write(folder.resolve("picture"), png.toByteArray()));
        assertThat(picture.width()).isEqualTo(3);
        assertThat(picture.argb()[4]).isEqualTo(0xff123456);
    }

    /** A header, and nothing after it that could be read. */
    private static byte[] png(int width, int height, int bytes) {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(bytes)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }
}

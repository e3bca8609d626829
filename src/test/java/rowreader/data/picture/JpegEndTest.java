package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files by their bytes: ff d8 begins a JPEG, ff e0 a segment of the length that follows, ff da the pixels, ff d9 ends it. */
class JpegEndTest {
    private static final String PIXELS = "ffda000400001234";

    @TempDir
    private Path folder;

    @Test
    void aWholeJpegHasItsEnd() throws IOException {
        byte[] jpeg = jpeg();
        assertThat(hasEnd(jpeg)).isTrue();
        // Some cameras append more.
        assertThat(hasEnd(Arrays.copyOf(jpeg, jpeg.length + 100))).isTrue();
    }

    @Test
    void aJpegThatWasCutAnywhereHasNone() throws IOException {
        byte[] jpeg = jpeg();
        for (int length = 2; length < jpeg.length; length++) {
            assertThat(hasEnd(Arrays.copyOf(jpeg, length)))
                    .as("%d of %d bytes", length, jpeg.length)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ff", "89504e470d0a1a0a", "fffb9064", "00d8ffe0"})
    void whatIsNoJpegLacksNothing(String bytes) throws IOException {
        assertThat(hasEnd(bytes)).isTrue();
    }

    @Test
    void theEndOfASmallPictureInASegmentIsNotTheFiles() throws IOException {
        String segment = "ffe1000c" + "ffd8ffda0002ffd90000";
        assertThat(hasEnd("ffd8" + segment + PIXELS)).isFalse();
        assertThat(hasEnd("ffd8" + segment + PIXELS + "ffd9")).isTrue();
    }

    @Test
    void aSegmentMayBeEmptyOrLong() throws IOException {
        assertThat(hasEnd("ffd8" + "fffe0002" + PIXELS + "ffd9")).isTrue();
        assertThat(hasEnd("ffd8" + "ffe10102" + "00".repeat(0x100) + PIXELS + "ffd9"))
                .isTrue();
    }

    @Test
    void aMarkerMayBeginWithMoreThanOneByte() throws IOException {
        assertThat(hasEnd("ffd8" + "fffffffe0002" + PIXELS + "ffd9")).isTrue();
    }

    @Test
    void segmentsThatDoNotFollowEachOtherHaveNoEnd() throws IOException {
        assertThat(hasEnd("ffd8" + "ffe00000" + "ffd9")).isFalse();
        assertThat(hasEnd("ffd8" + "ffe00001" + "ffd9")).isFalse();
        assertThat(hasEnd("ffd8" + "ffe00002" + "00" + PIXELS + "ffd9")).isFalse();
    }

    @Test
    void theEndIsTwoBytesThatFollowEachOther() throws IOException {
        assertThat(hasEnd("ffd8" + PIXELS + "ff00d9" + "12d9" + "ff12")).isFalse();
        assertThat(hasEnd("ffd8" + PIXELS + "ffffd9")).isTrue();
    }

    private boolean hasEnd(String bytes) throws IOException {
        return hasEnd(HexFormat.of().parseHex(bytes));
    }

    private boolean hasEnd(byte[] bytes) throws IOException {
        return JpegEnd.isThere(Files.write(folder.resolve("file"), bytes));
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "jpg", bytes);
        return bytes.toByteArray();
    }
}

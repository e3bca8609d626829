package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegEndTest {
    private static final String START = "ffd8";
    private static final String SCAN = "ffda0002";
    private static final String END = "ffd9";

    @TempDir
    private Path folder;

    private boolean isThere(String hex) throws IOException {
        return JpegEnd.isThere(
                Files.write(folder.resolve("file"), HexFormat.of().parseHex(hex)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ff", "ffd9", "00d8", "89504e47"})
    void whatIsNoJpegNeedsNoEnd(String hex) throws IOException {
        assertThat(isThere(hex)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {SCAN + END, SCAN + "0102" + END, SCAN + "ff00ffd0ff" + END, SCAN + END + "0000"})
    void theEndComesAfterThePixels(String rest) throws IOException {
        assertThat(isThere(START + rest)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {SCAN, SCAN + "010203", SCAN + "ff", SCAN + "ff00d9", SCAN + "d9ff", SCAN + "00d9"})
    void pixelsWithoutAnEndWereCutOff(String rest) throws IOException {
        assertThat(isThere(START + rest)).isFalse();
    }

    @Test
    void segmentsBeforeThePixelsAreSkipped() throws IOException {
        assertThat(isThere(START + "ffe00004aabb" + "ffe10002" + SCAN + END)).isTrue();
        assertThat(isThere(START + "ffe00102" + "00".repeat(256) + SCAN + END)).isTrue();
        // Any number of these may be before a marker.
        assertThat(isThere(START + "ffffffe00004aabb" + SCAN + END)).isTrue();
    }

    @Test
    void theEndOfASmallPictureInASegmentIsNotThatOfTheFile() throws IOException {
        assertThat(isThere(START + "ffe00004" + END + SCAN + "0102")).isFalse();
        assertThat(isThere(START + "ffda0004" + END + "0102")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ff",
                "ffe00004aabb",
                "ffe00004aabb" + "ff",
                "ffe00001" + SCAN + END,
                "ffe00004aabb" + "00da0002" + END
            })
    void aFileThatEndsOrGoesWrongBeforeThePixelsHasNoEnd(String rest) throws IOException {
        assertThat(isThere(START + rest)).isFalse();
    }

    @Test
    void aSegmentThatIsCutOffIsAnError() {
        assertThatIOException().isThrownBy(() -> isThere(START + "ffe00010aabb"));
    }
}

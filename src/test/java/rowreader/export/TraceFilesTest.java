package rowreader.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.files.UnusableFileException;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class TraceFilesTest {
    private static final Trace TRACE = new Tracer(TestWeights.random(12, 4)).trace(TestDigits.blot(1));

    @TempDir
    private Path folder;

    @Test
    void theFolderHoldsTheTraceThePictureAndTheReading() throws IOException {
        Path export = folder.resolve("a/new/folder");

        TraceFiles.writeAll(TRACE, Dataset.DIGIT_NAMES, export);

        assertThat(names(export)).containsExactly("frames", "picture.png", "reading.gif", "trace.csv", "trace.json");
        assertThat(names(export.resolve("frames")))
                .hasSize(28)
                .startsWith("row-01.png")
                .endsWith("row-28.png");
        try (Stream<Path> written = Files.walk(export).filter(Files::isRegularFile)) {
            assertThat(written).containsExactlyInAnyOrderElementsOf(TraceFiles.all(TRACE, export));
        }
    }

    @Test
    void theGifShowsEveryRowAndRepeatsForEver() throws IOException {
        File file = folder.resolve("reading.gif").toFile();

        TraceFiles.writeGif(TRACE, Dataset.DIGIT_NAMES, file.toPath());

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(28);
            assertThat(delay(reader, 0)).isEqualTo("25");
            assertThat(delay(reader, 27)).isEqualTo("200");
            IIOMetadataNode first = metadata(reader, 0);
            IIOMetadataNode repeat = (IIOMetadataNode)
                    first.getElementsByTagName("ApplicationExtension").item(0);
            assertThat(repeat.getAttribute("applicationID")).isEqualTo("NETSCAPE");
            assertThat((byte[]) repeat.getUserObject()).containsExactly(1, 0, 0);
        } finally {
            reader.dispose();
        }
    }

    private static String delay(ImageReader reader, int frame) throws IOException {
        return ((IIOMetadataNode) metadata(reader, frame)
                        .getElementsByTagName("GraphicControlExtension")
                        .item(0))
                .getAttribute("delayTime");
    }

    private static IIOMetadataNode metadata(ImageReader reader, int frame) throws IOException {
        return (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
    }

    @Test
    void theSavedPictureReadsAsTheSamePixels() throws IOException {
        Path file = folder.resolve("picture.png");

        TraceFiles.writePicture(TRACE.digit(), file);

        BufferedImage image = ImageIO.read(file.toFile());
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                int grey = image.getRaster().getSample(column, row, 0);
                assertThat(255 - grey).isEqualTo(Math.round(255 * TRACE.digit().at(row, column)));
            }
        }
    }

    @Test
    void framesDifferFromRowToRow() {
        ReadingPainter painter = new ReadingPainter(TRACE, Dataset.DIGIT_NAMES);

        BufferedImage early = painter.frame(3);
        BufferedImage late = painter.frame(20);

        int unread = 88 + 15 * 10 + 5;
        assertThat(early.getRGB(330, unread)).isNotEqualTo(late.getRGB(330, unread));
    }

    @Test
    void aPlaceThatIsNotThereIsToldAndNothingIsLeftBehind() {
        Path nowhere = folder.resolve("missing/trace.csv");

        assertThatThrownBy(() -> TraceFiles.writeCsv(TRACE, nowhere))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("Choose another place.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileInPlaceOfTheFolderIsTold() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        assertThatThrownBy(() -> TraceFiles.writeAll(TRACE, Dataset.DIGIT_NAMES, file))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("taken cannot be made a folder");
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

package rowreader.data.strokes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;
import rowreader.files.UnusableFileException;

class StrokesFileTest {
    private static final String SEVEN = "{\"label\":7,\"strokes\":[[[0,0],[30.5,-1e2],[10,40]],[[5,5]]]}";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("drawings.jsonl");
    }

    @Test
    void readsLabelsAndStrokes() throws IOException {
        StrokesFile read = read(SEVEN + "\n");
        assertThat(read.badLines()).isEmpty();
        LabelledDrawing seven = read.drawings().get(0);
        assertThat(seven.line()).isEqualTo(1);
        assertThat(seven.label()).hasValue(7);
        assertThat(seven.drawing().strokes())
                .containsExactly(
                        Stroke.of(new double[] {0, 30.5, 10}, new double[] {0, -100, 40}),
                        Stroke.of(new double[] {5}, new double[] {5}));
        assertThat(seven.drawing().penWidth()).isEqualTo(Drawing.USUAL_PEN);
    }

    @Test
    void readsAPackedFileWhateverItIsCalled() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((SEVEN + "\nhello\n" + SEVEN).getBytes(StandardCharsets.UTF_8));
        }
        StrokesFile read = StrokesFile.read(file);
        assertThat(read.drawings()).extracting(LabelledDrawing::line).containsExactly(1L, 3L);
        assertThat(read.badLines()).extracting(BadLine::line).containsExactly(2L);
    }

    @Test
    void refusesAPackedFileThatEndsTooEarly() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((SEVEN + "\n").repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] packed = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(packed, packed.length - 20));
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> StrokesFile.read(file))
                .withMessageContaining(file.toString());
    }

    @Test
    void needsNoLabelNorLineEndNorOrder() throws IOException {
        StrokesFile read =
                read("{\"strokes\":[[[1,2]]]}\r\n\n{\"strokes\":[[[1,2]]],\"by\":{\"age\":[9]},\"label\":null}\n"
                        + "{\"strokes\":[[[1,2]]],\"label\":3}");
        assertThat(read.badLines()).isEmpty();
        assertThat(read.drawings())
                .extracting(LabelledDrawing::label)
                .containsExactly(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(3));
        assertThat(read.drawings()).extracting(LabelledDrawing::line).containsExactly(1L, 3L, 4L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "hello|not valid JSON",
                "[1]|it is not a JSON object",
                "{\"label\":7}|\"strokes\" is missing",
                "{\"strokes\":[[[1,2]]]|not valid JSON",
                "{\"strokes\":[[[1,2]]]} {}|something after the drawing",
                "{\"strokes\":7}|\"strokes\" is not a list",
                "{\"strokes\":null}|\"strokes\" is not a list",
                "{\"strokes\":[]}|there are no strokes",
                "{\"strokes\":[[]]}|a stroke has no points",
                "{\"strokes\":[1]}|a stroke is not a list of points",
                "{\"strokes\":[[1,2]]}|a point is not a list",
                "{\"strokes\":[[[1]]]}|fewer than two coordinates",
                "{\"strokes\":[[[]]]}|fewer than two coordinates",
                "{\"strokes\":[[[1,2,3]]]}|more than two coordinates",
                "{\"strokes\":[[[\"a\",2]]]}|a coordinate is not a number",
                "{\"strokes\":[[[null,2]]]}|a coordinate is not a number",
                "{\"strokes\":[[[[],2]]]}|a coordinate is not a number",
                "{\"strokes\":[[[NaN,2]]]}|not valid JSON",
                "{\"strokes\":[[[1,-Infinity]]]}|not valid JSON",
                "{\"strokes\":[[[1,2e999]]]}|too large for a number",
                "{\"label\":10,\"strokes\":[[[1,2]]]}|the label is not 0 to 9",
                "{\"label\":-1,\"strokes\":[[[1,2]]]}|the label is not 0 to 9",
                "{\"label\":99999999999999999999,\"strokes\":[[[1,2]]]}|the label is not 0 to 9",
                "{\"label\":1.5,\"strokes\":[[[1,2]]]}|the label is not a whole number",
                "{\"label\":\"7\",\"strokes\":[[[1,2]]]}|the label is not a whole number",
                "{\"label\":7,\"label\":8,\"strokes\":[[[1,2]]]}|not valid JSON: Duplicate"
            })
    void reportsABadLineAndReadsTheRest(String bad, String reason) throws IOException {
        StrokesFile read = read(SEVEN + "\n" + bad + "\n" + SEVEN + "\n");
        assertThat(read.drawings()).extracting(LabelledDrawing::line).containsExactly(1L, 3L);
        assertThat(read.badLines()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(2);
            assertThat(line.reason().toString()).contains(reason).hasSizeLessThan(200);
        });
    }

    @Test
    void reportsEndlessNesting() throws IOException {
        StrokesFile read = read("{\"strokes\":" + "[".repeat(1_000_000) + "\n{\"x\":" + "[".repeat(1_000_000));
        assertThat(read.badLines()).hasSize(2);
    }

    @Test
    void refusesABinaryFileAndSaysWhatItTakes() throws IOException {
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\n', 0, 1, 2, (byte) 0xff});
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> StrokesFile.read(file))
                .withMessageStartingWith(file + " holds no drawings")
                .withMessageContaining("InkML");
    }

    @Test
    void readsAMillionPoints() throws IOException {
        StrokesFile read = read("{\"strokes\":[[" + "[1.25,2],".repeat(999_999) + "[0,0]]]}");
        assertThat(read.drawings().get(0).drawing().strokes().get(0).size()).isEqualTo(1_000_000);
    }

    @Test
    void reportsALineWithTooManyPoints() throws IOException {
        StrokesFile read = read("{\"strokes\":[[" + "[1,2],".repeat(2_000_000) + "[0,0]]]}\n" + SEVEN);
        assertThat(read.drawings()).hasSize(1);
        assertThat(read.badLines().get(0).reason()).hasToString("it has more than 2,000,000 points");
    }

    @Test
    void givesBackWhatWasAppended() throws IOException {
        Drawing drawing = Drawing.of(List.of(
                Stroke.of(new double[] {0.1, Double.MAX_VALUE}, new double[] {-1e-300, 3}),
                Stroke.of(new double[] {4}, new double[] {5})));
        StrokesFile.append(file, OptionalInt.of(4), drawing);
        StrokesFile.append(file, OptionalInt.empty(), drawing);
        StrokesFile read = StrokesFile.read(file);
        assertThat(read.badLines()).isEmpty();
        assertThat(read.drawings())
                .containsExactly(
                        new LabelledDrawing(1, OptionalInt.of(4), drawing),
                        new LabelledDrawing(2, OptionalInt.empty(), drawing));
        assertThat(folder.toFile().list()).containsExactly("drawings.jsonl");
    }

    @Test
    void makesTheFolderItAppendsIn() throws IOException {
        Path deep = folder.resolve("a/b/drawings.jsonl");
        StrokesFile.append(deep, OptionalInt.of(1), Drawing.EMPTY.withStroke(Stroke.of(new double[1], new double[1])));
        assertThat(StrokesFile.read(deep).drawings()).hasSize(1);
    }

    @Test
    void appendsBehindALastLineWithoutAnEnd() throws IOException {
        Files.writeString(file, SEVEN);
        StrokesFile.append(file, OptionalInt.of(1), Drawing.EMPTY.withStroke(Stroke.of(new double[1], new double[1])));
        assertThat(StrokesFile.read(file).drawings()).hasSize(2);
    }

    @Test
    void saysSoWhenItCannotAppend() throws IOException {
        Path occupied = Files.createFile(folder.resolve("occupied"));
        Path below = occupied.resolve("drawings.jsonl");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> StrokesFile.append(below, OptionalInt.of(1), Drawing.EMPTY))
                .withMessageStartingWith(occupied + " cannot be made a folder: a file of that name is in the way");
    }

    @Test
    void rejectsWhatIsNoFile() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> StrokesFile.read(file))
                .withMessageStartingWith(file + " does not exist");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> StrokesFile.read(folder))
                .withMessageStartingWith(folder + " is a folder");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void rejectsAnEndlessFileAtOnce() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> StrokesFile.read(Path.of("/dev/zero")))
                .withMessageContaining("is not an ordinary file");
    }

    private StrokesFile read(String content) throws IOException {
        Files.writeString(file, content);
        return StrokesFile.read(file);
    }
}

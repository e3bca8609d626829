package rowreader.data.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

class WithDrawingsTest {
    private static final Text HERE = Text.of("data.origin.folder", "here");
    private static final DigitSet BLANK = new DigitSet(new byte[Digit.PIXELS], new byte[1]);
    private static final Dataset DIGITS = new Dataset("Blanks", HERE, Dataset.DIGIT_NAMES, BLANK, BLANK);

    private static final String ONE = "{\"label\":1,\"strokes\":[[[10,40],[40,0],[38,90]]]}\n";
    private static final String FOUR = "{\"label\":4,\"strokes\":[[[10,0],[0,50],[60,50]],[[40,0],[40,99]]]}\n";

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path packed(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Dataset load(Dataset digits, Path... files) throws Exception {
        return new WithDrawings(progress -> digits, List.of(files))
                .load((activity, fraction) -> told.add(activity.toString()));
    }

    @Test
    void drawingsOfSeveralFilesJoinTheDigits() throws Exception {
        Dataset both = load(DIGITS, file("a.jsonl", ONE + FOUR), packed("b.jsonl.gz", FOUR));
        assertThat(both.drawings().size()).isEqualTo(3);
        assertThat(both.drawings().label(0)).isEqualTo(1);
        assertThat(both.drawings().label(2)).isEqualTo(4);
        assertThat(both.training()).isSameAs(BLANK);
        assertThat(both.test()).isSameAs(BLANK);
        assertThat(both.origin().toString()).startsWith("here").contains("a.jsonl (2)", "b.jsonl.gz (1)");
    }

    @Test
    void withoutFilesTheDigitsStayAsTheyAre() throws Exception {
        assertThat(load(DIGITS)).isSameAs(DIGITS);
    }

    @Test
    void badLinesAreToldAndLeftOut() throws Exception {
        Dataset rest =
                load(DIGITS, file("a.jsonl", ONE + "nonsense\n" + "{\"label\":10,\"strokes\":[[[1,2]]]}\n" + FOUR));
        assertThat(rest.drawings().size()).isEqualTo(2);
        assertThat(told).anyMatch(line -> line.contains("a.jsonl, line 2 "));
        assertThat(told).anyMatch(line -> line.contains("a.jsonl, line 3 ") && line.contains("0 to 9"));
    }

    @Test
    void ofManyBadLinesAFewAreTold() throws Exception {
        load(DIGITS, file("a.jsonl", "nonsense\n".repeat(50) + ONE));
        assertThat(told)
                .filteredOn(line -> line.contains("nonsense") || line.contains("JSON"))
                .hasSize(3);
        assertThat(told).anyMatch(line -> line.contains("47"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing.jsonl");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> load(DIGITS, missing))
                .withMessageContaining(missing.toString())
                .withMessageContaining("does not exist");
    }

    @Test
    void aFileWithoutLabelsIsRefused() throws IOException {
        Path unlabelled = file("a.jsonl", "{\"strokes\":[[[1,2],[3,4]]]}\n");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> load(DIGITS, unlabelled))
                .withMessageContaining("label");
    }

    @Test
    void aDamagedPackedFileIsRefused() throws IOException {
        Path whole = packed("a.jsonl.gz", ONE.repeat(500));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.jsonl.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> load(DIGITS, half))
                .withMessageContaining("half.jsonl.gz");
    }

    @Test
    void picturesOfOtherClassesAreRefused() throws IOException {
        Path drawings = file("a.jsonl", ONE);
        List<String> names = new ArrayList<>(Dataset.DIGIT_NAMES);
        names.add("A");
        Dataset letters = new Dataset("Letters", HERE, names, BLANK, BLANK);
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> load(letters, drawings))
                .withMessageContaining("Letters")
                .withMessageContaining("11");
    }

    @Test
    void aStandInKeepsItsDrawings() throws Exception {
        Path drawings = file("a.jsonl", ONE);
        Dataset instead = new WithDrawings(progress -> DIGITS, List.of(drawings)).load(LoadingProgress.NONE);
        assertThat(instead.drawings().size()).isOne();
    }
}

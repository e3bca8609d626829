package rowreader.data.strokes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.ChildJvm;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;
import rowreader.files.UnusableFileException;

class KeptDrawingsTest {
    private static final Drawing BAR = Drawing.of(List.of(Stroke.of(new double[] {0.2, 0.8}, new double[] {0.5, 0.5})));

    @TempDir
    private Path folder;

    private KeptDrawings kept;

    @BeforeEach
    void open() {
        kept = new KeptDrawings(folder.resolve("not yet there/drawings.jsonl"));
    }

    @Test
    void thereAreNoneAtFirst() throws Exception {
        assertThat(kept.read().drawings()).isEmpty();
    }

    @Test
    void whatIsKeptIsThereTheNextTime() throws Exception {
        kept.keep(7, BAR);
        kept.keep(1, BAR);
        StrokesFile again = new KeptDrawings(kept.file()).read();
        assertThat(again.drawings()).extracting(LabelledDrawing::label).containsExactly(label(7), label(1));
        assertThat(again.drawings().get(0).drawing().strokes().get(0).x(1)).isEqualTo(0.8);
    }

    @Test
    void oneIsRemovedAndPutBackAndEveryOtherLineStaysAsItIs() throws Exception {
        Files.createDirectories(kept.file().getParent());
        String before = """
                {"label":3,"strokes":[[[0,0],[1,1]]]}
                this is no drawing
                {"label":7,"strokes":[[[0,0],[1,0]]]}
                {"label":1,"strokes":[[[0,0],[0,1]]]}""";
        Files.writeString(kept.file(), before);
        for (LabelledDrawing one : kept.read().drawings()) {
            StrokesFile rest = kept.remove(one);
            assertThat(rest.drawings())
                    .extracting(LabelledDrawing::label)
                    .hasSize(2)
                    .doesNotContain(one.label());
            assertThat(rest.badLines()).hasSize(1);
            assertThat(kept.putBack(one).drawings())
                    .extracting(LabelledDrawing::label)
                    .containsExactly(label(3), label(7), label(1));
        }
        assertThat(Files.readAllLines(kept.file())).hasSize(4).contains("this is no drawing", atIndex(1));
    }

    @Test
    void whatComesBackBeyondTheEndGetsALineOfItsOwn() throws Exception {
        kept.keep(7, BAR);
        kept.keep(1, BAR);
        kept.keep(4, BAR);
        LabelledDrawing four = kept.read().drawings().get(2);
        kept.remove(four);
        // By another program, meanwhile.
        Files.writeString(kept.file(), "{\"label\":3,\"strokes\":[[[0,0],[1,1]]]}");
        assertThat(kept.putBack(four).drawings())
                .extracting(LabelledDrawing::label)
                .containsExactly(label(3), label(4));
    }

    @Test
    void whatIsNotInItsPlaceAnyMoreIsNotRemoved() throws Exception {
        kept.keep(7, BAR);
        kept.keep(1, BAR);
        LabelledDrawing seven = kept.read().drawings().get(0);
        kept.remove(seven);
        byte[] left = Files.readAllBytes(kept.file());
        assertThatThrownBy(() -> kept.remove(seven)).isInstanceOf(UnusableFileException.class);
        assertThat(kept.file()).hasBinaryContent(left);
    }

    @Test
    void anotherFilesGoodLinesAreAddedAndItsBadLinesNamed() throws Exception {
        kept.keep(7, BAR);
        Path other = Files.writeString(folder.resolve("other.jsonl"), """
                {"label":3,"strokes":[[[0,0],[1,1]]]}
                {"label":3,"strokes":[[[NaN,0],[1,1]]]}
                {"strokes":[[[5,5]]]}
                """);
        StrokesFile added = kept.keepAllOf(other);
        assertThat(added.badLines()).extracting(BadLine::line).containsExactly(2L);
        assertThat(kept.read().drawings())
                .extracting(LabelledDrawing::label)
                .containsExactly(label(7), label(3), OptionalInt.empty());
    }

    @Test
    void twoProgramsThatKeepAtTheSameTimeLoseNothing() throws Exception {
        Process other = ChildJvm.start(
                ChildJvm.of(List.of(), OtherProgram.class, kept.file().toString())
                        .redirectErrorStream(true));
        assertThat(other.getInputStream().read()).isEqualTo('k');
        for (int i = 0; i < OtherProgram.DRAWINGS; i++) {
            kept.keep(7, BAR);
        }
        assertThat(other.waitFor()).isZero();
        assertThat(kept.read().drawings()).hasSize(2 * OtherProgram.DRAWINGS);
    }

    /** Keeps some drawings in the file that its argument names, and says k when it begins. */
    static final class OtherProgram {
        static final int DRAWINGS = 30;

        private OtherProgram() {}

        public static void main(String[] arguments) throws Exception {
            KeptDrawings kept = new KeptDrawings(Path.of(arguments[0]));
            System.out.print('k');
            System.out.flush();
            for (int i = 0; i < DRAWINGS; i++) {
                kept.keep(3, BAR);
            }
        }
    }

    @Test
    void linesOfTheOwnFileThatAreNoDrawingsStay() throws Exception {
        Files.createDirectories(kept.file().getParent());
        Files.writeString(kept.file(), "my notes");
        kept.keep(7, BAR);
        assertThat(kept.read().drawings()).hasSize(1);
        assertThat(Files.readString(kept.file())).startsWith("my notes\n");
    }

    @Test
    void aFileThatCannotBeReadAddsNothing() throws Exception {
        kept.keep(7, BAR);
        assertThatThrownBy(() -> kept.keepAllOf(folder.resolve("nowhere.jsonl")))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("nowhere.jsonl does not exist");
        assertThat(kept.read().drawings()).hasSize(1);
    }

    @Test
    void theyCanBeCopiedOut() throws Exception {
        kept.keep(7, BAR);
        Path copy = folder.resolve("copy.jsonl");
        Files.writeString(copy, "what stood here before, and was longer than what comes");
        kept.copyTo(copy);
        assertThat(StrokesFile.read(copy).drawings()).hasSize(1);
        assertThat(StrokesFile.read(copy).badLines()).isEmpty();
    }

    @Test
    void theyCanBeCopiedOutAsInkml() throws Exception {
        kept.keep(7, BAR);
        Path copy = folder.resolve("copy.inkml");
        kept.copyTo(copy);
        assertThat(Files.readString(copy)).contains("<ink");
        assertThat(StrokesFile.read(copy).drawings()).singleElement().satisfies(one -> {
            assertThat(one.label()).isEqualTo(label(7));
            assertThat(one.drawing().strokes()).isEqualTo(BAR.strokes());
        });
    }

    @Test
    void whatIsKeptThenIsGivenBack() throws Exception {
        assertThat(kept.keep(7, BAR).drawings())
                .extracting(LabelledDrawing::label)
                .containsExactly(label(7));
        assertThat(kept.keep(1, BAR).drawings())
                .extracting(LabelledDrawing::label)
                .containsExactly(label(7), label(1));
    }

    @Test
    void moreThanCanBeReadAgainIsNotWritten() throws Exception {
        kept.keep(7, BAR);
        int many = 1_000_000;
        Stroke line = Stroke.of(new double[many], new double[many]);
        Drawing tooMuch = Drawing.of(Collections.nCopies((int) (StrokesFile.MAX_POINTS / many), line));
        assertThatThrownBy(() -> kept.keep(3, tooMuch))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("drawings.jsonl");
        assertThat(kept.read().drawings()).hasSize(1);
    }

    @Test
    void aCopyThatCannotBeWrittenIsAClearFailure() throws Exception {
        kept.keep(7, BAR);
        assertThatThrownBy(() -> kept.copyTo(folder.resolve("no/where.jsonl")))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("where.jsonl cannot be written");
    }

    @Test
    void aDrawingOfAnyRangeFindsPlaceInTheMiddleOfTheSheet() {
        Drawing far = Drawing.of(List.of(Stroke.of(new double[] {1e300, 1.5e300}, new double[] {-1e300, -1e300})));
        Stroke placed = far.onSheet(0.75).strokes().get(0);
        assertThat(placed.x(0)).isCloseTo(0.125, within(1e-9));
        assertThat(placed.x(1)).isCloseTo(0.875, within(1e-9));
        assertThat(placed.y(0)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aDrawingOnTheSheetStaysWhereItIs() {
        assertThat(BAR.onSheet(0.75)).isSameAs(BAR);
    }

    private static OptionalInt label(int label) {
        return OptionalInt.of(label);
    }
}

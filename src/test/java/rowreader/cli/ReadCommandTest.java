package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.text.InEnglish;

/** With the best reader that comes with the program. */
@ExtendWith(InEnglish.class)
class ReadCommandTest {
    private static final String ONE = "{\"strokes\":[[[10,0],[10,50]]]}\n";
    /** A grid. */
    private static final String NO_DIGIT =
            "{\"strokes\":[[[0,0],[60,0]],[[0,20],[60,20]],[[0,40],[60,40]],[[0,60],[60,60]],"
                    + "[[0,0],[0,60]],[[20,0],[20,60]],[[40,0],[40,60]],[[60,0],[60,60]]]}\n";

    @TempDir
    Path folder;

    private CommandRun read(String drawings, String... options) throws IOException {
        String file =
                Files.writeString(folder.resolve("drawings.jsonl"), drawings).toString();
        return CommandRun.of(
                Stream.concat(Stream.of("read", file), Stream.of(options)).toArray(String[]::new));
    }

    @Test
    void severalDrawingsHaveALineEachAndAStrangerOneMore() throws IOException {
        List<String> out = read(ONE + NO_DIGIT + ONE).out();
        assertThat(out).hasSize(5);
        assertThat(out.get(0)).isEqualTo("3 digits, in reading order:");
        assertThat(out.get(1)).matches("1 \\(.+ %\\), the drawing in line 1");
        assertThat(out.get(2)).matches(". \\(.+ %\\), the drawing in line 2");
        assertThat(out.get(3)).startsWith("This looks like no digit I know: its strangeness is ");
        assertThat(out.get(4)).endsWith("the drawing in line 3");
    }

    @Test
    void whatLooksLikeNoDigitIsToldBelowItsTable() throws IOException {
        assertThat(read(NO_DIGIT).out()).last().asString().startsWith("This looks like no digit I know");
        assertThat(read(ONE).out()).last().asString().startsWith("The network was trained to answer after row 28");
    }

    @Test
    void programsGetTheRowOfTheDecisionCountedFromOne() throws IOException {
        String people = read(ONE).out().get(0);
        String row = people.substring(people.lastIndexOf(' ') + 1);
        assertThat(row).matches("\\d+");
        assertThat(read(ONE, "--json").out())
                .singleElement()
                .asString()
                .contains("\"prediction\":\"1\"", "\"decidedAt\":" + row + ",", "\"looksLikeADigit\":true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture.png", "frames/row-28.png"})
    void thePictureThatIsReadIsNotReplacedByWhatIsExported(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        BarsPicture.write(file, 120, 120, new Rectangle(50, 10, 12, 100));
        byte[] before = Files.readAllBytes(file);
        Path other = Files.createSymbolicLink(folder.resolve("link.png"), file);
        for (Path named : List.of(file, other)) {
            CommandRun run = CommandRun.of("read", named.toString(), "--export", folder.toString());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .containsExactly("rowreader read: " + named
                            + " is what is read, and would be replaced. Choose another folder or file.");
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(folder.resolve("trace.csv")).doesNotExist();
    }

    @Test
    void digitsInAPictureAreNamedByTheirPlaces() throws IOException {
        Path file = folder.resolve("ones.png");
        BarsPicture.write(file, 200, 120, new Rectangle(40, 10, 12, 100), new Rectangle(140, 20, 12, 90));
        List<String> out = CommandRun.of("read", file.toString()).out();
        assertThat(out).hasSizeGreaterThanOrEqualTo(3);
        assertThat(out.get(0)).isEqualTo("2 digits, in reading order:");
        assertThat(out.get(1)).matches("1 \\(.+ %\\) at 40, 10; 12x100 pixels");
    }
}

package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import rowreader.files.UnusableFileException;
import rowreader.text.InEnglish;
import rowreader.text.Language;
import rowreader.text.Text;

/** The program as a whole; what it prints goes to the tests' own output. */
@ExtendWith(InEnglish.class)
class RowReaderCommandTest {
    /** What the window was opened with. */
    private final List<String> opened = new ArrayList<>();

    private int run(String... arguments) {
        return RowReaderCommand.run(
                (digits, model, lessons) -> opened.add(model.map(Path::toString).orElse("no model") + digits.strokes()),
                arguments);
    }

    @Test
    void theWindowOpensWithWhatIsNamed() {
        assertThat(run()).isZero();
        assertThat(run("three.rowreader")).isZero();
        assertThat(run("three.zip")).isZero();
        assertThat(run("three.rowreader", "--strokes", "a.jsonl")).isZero();
        assertThat(opened)
                .containsExactly("no model[]", "three.rowreader[]", "three.zip[]", "three.rowreader[a.jsonl]");
    }

    @ParameterizedTest
    @CsvSource({"--version, 0", "--sampels, 2", "--sampels.rowreader, 2", "read, 2"})
    void noWindowOpensForAnOptionOrACommand(String argument, int exitCode) {
        assertThat(run(argument)).isEqualTo(exitCode);
        assertThat(opened).isEmpty();
    }

    @Test
    void theLanguageIsInUseBeforeTheWindowOpens() {
        assertThat(run("--language", "de")).isZero();
        assertThat(Language.inUse()).isEqualTo(Locale.GERMAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--language=en"})
    void aWindowThatCannotOpenIsAFailure(String options) {
        RowReaderCommand.Window noDisplay = (digits, model, lessons) -> {
            throw new UnusableFileException(Text.of("text.reason", "There is no display."));
        };
        String[] arguments = options.isEmpty() ? new String[0] : new String[] {options};
        assertThat(RowReaderCommand.run(noDisplay, arguments)).isEqualTo(1);
    }

    @Test
    void tooLittleMemoryIsAFailure() {
        RowReaderCommand.Window large = (digits, model, lessons) -> {
            throw new OutOfMemoryError("as a test");
        };
        assertThat(RowReaderCommand.run(large, "--strokes", "a.jsonl")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--data there train, --data before train is for the window: write it behind train",
        "--strokes mine.jsonl train --save m.zip, --strokes before train is for the window: write it behind train",
        "--model there read one.png, --model before read is for the window: write it behind read",
        "one.png read two.png, one.png before read is for the window: write it behind read",
        "--data there read one.png, --data before read is for the window: leave it out",
        "--lessons there train, --lessons before train is for the window: leave it out",
        "three.zip evaluate, three.zip before evaluate is for the window: leave it out"
    })
    void whatIsForTheWindowDoesNotStandBeforeACommand(String arguments, String error) {
        CommandRun run = CommandRun.of(arguments.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).singleElement().asString().startsWith("rowreader: " + error + " (");
    }

    @Test
    void aMistypedCommandOpensNoWindow() {
        assertThat(run("evalute")).isEqualTo(2);
        assertThat(opened).isEmpty();
        assertThat(CommandRun.of("evalute", "--strokes", "a.jsonl").err())
                .containsExactly("rowreader: evalute is neither a command nor a file; "
                        + "the commands are train, evaluate, read, race (rowreader --help lists what it takes)");
    }

    @Test
    void whatDoesNotEndInALineArrivesAllTheSame() {
        StringWriter arrived = new StringWriter();
        CommandLine command = RowReaderCommand.commandLine((digits, model, lessons) -> {});
        command.setOut(new PrintWriter(new BufferedWriter(arrived)));
        assertThat(command.execute("generate-man-page")).isZero();
        assertThat(arrived.toString()).startsWith(".TH ROWREADER").endsWith("\n");
    }

    @Test
    void outputThatNobodyTakesIsAFailure() {
        CommandLine command = RowReaderCommand.commandLine((digits, model, lessons) -> {});
        command.setErr(new PrintWriter(Writer.nullWriter()));
        command.setOut(new PrintWriter(new FullDisk()));
        assertThat(command.execute("--version")).isEqualTo(1);
    }

    @Test
    void theLogIsShownWhereverItIsAskedFor() {
        assertThat(RowReaderCommand.isVerbose("train", "--verbose")).isTrue();
        assertThat(RowReaderCommand.isVerbose("train")).isFalse();
    }
}

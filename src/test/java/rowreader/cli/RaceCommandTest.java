package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rowreader.network.SimpleDigits;
import rowreader.network.race.KeptRaces;
import rowreader.network.race.RaceResult;
import rowreader.text.InEnglish;

@ExtendWith(InEnglish.class)
class RaceCommandTest {
    @TempDir
    Path folder;

    private KeptRaces kept;

    @BeforeEach
    void keepElsewhere() {
        kept = new KeptRaces(folder.resolve("races"));
    }

    private CommandRun race(String... arguments) {
        CommandLine command = new CommandLine(new RaceCommand(kept)).setResourceBundle(new HelpTexts());
        command.setParameterExceptionHandler(CommandErrors::ofWrongArguments);
        command.setExecutionExceptionHandler(CommandErrors::ofFailure);
        return CommandRun.of(command, arguments);
    }

    @Test
    void racesThatWereKeptAreListedPrintedAndDeleted() throws IOException {
        RaceResult none = new RaceResult("none", List.of());
        kept.keep("second", none);
        kept.keep("first", none);
        assertThat(race("--list").out()).containsExactly("first", "second");
        assertThat(race("--csv", "first").out())
                .containsExactlyElementsOf(none.csv().lines().toList());
        assertThat(race("--delete", "first").exitCode()).isZero();
        assertThat(kept.names()).containsExactly("second");
        assertThat(race("--csv", "first").exitCode()).isEqualTo(1);
    }

    @Test
    void aNameThatNoFileCanHaveIsAUsageError() {
        assertThat(race("--delete", "../first").exitCode()).isEqualTo(2);
    }

    /** The folder of the digits, which are looked for later, is not there. */
    @Test
    void aRaceThatIsNoneIsToldBeforeTheDigitsAreLoaded() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(race("lstm", "--data", nowhere).exitCode()).isEqualTo(2);
        CommandRun unknown = race("lstm,perceptron", "--data", nowhere);
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).singleElement().asString().contains("no network perceptron", "lstm, ", "gru");
    }

    /** So that no one waits for a race that is lost then. */
    @Test
    void aNameThatARaceCannotBeKeptUnderIsToldBeforehand() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(race("rnn,mlp", "--data", nowhere, "--keep", "../mine").exitCode())
                .isEqualTo(2);
        assertThat(race("rnn,mlp", "--data", nowhere, "--keep", "mine").exitCode())
                .isEqualTo(1);
    }

    @Test
    void aNameThatAKeptRaceHasIsToldBeforehand() throws IOException {
        kept.keep("mine", new RaceResult("none", List.of()));
        CommandRun run = race("rnn,mlp", "--data", folder.resolve("nowhere").toString(), "--keep", "Mine");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().contains("There is a race called Mine already");
    }

    @Test
    void aRaceIsKeptUnderTheNameThatWasAskedFor() throws IOException {
        SimpleDigits.write(folder.resolve("digits"), 20, 10);
        CommandRun run =
                race("rnn,mlp", "--data=" + folder.resolve("digits"), "--samples=20", "--batch=10", "--keep=mine");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).anyMatch(line -> line.startsWith("rnn ")).anyMatch(line -> line.startsWith("mlp "));
        assertThat(kept.read("mine").lanes())
                .extracting(lane -> lane.run().recipe().architecture() + " " + lane.samples())
                .containsExactly("rnn 20", "mlp 20");
    }
}

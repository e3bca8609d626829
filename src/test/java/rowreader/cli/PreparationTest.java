package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import rowreader.files.UnusableFileException;
import rowreader.text.InEnglish;
import rowreader.text.Text;

@ExtendWith(InEnglish.class)
class PreparationTest {
    private static final String LINE = System.lineSeparator();

    private final StringWriter written = new StringWriter();
    private final FakeLibraries libraries = new FakeLibraries();

    /** Takes four steps; keeps what stood on the screen after each. */
    private final class FakeLibraries implements Preparation.Libraries {
        private final List<String> seen = new ArrayList<>();
        private boolean unpacked;
        private boolean full;

        @Override
        public boolean areUnpacked() {
            return unpacked;
        }

        @Override
        public void unpack(DoubleConsumer progress) throws UnusableFileException {
            for (double fraction : new double[] {0, 0.004, 0.5, 1}) {
                progress.accept(fraction);
                seen.add(written.toString());
            }
            if (full) {
                throw new UnusableFileException(Text.of("text.reason", "There is no room."));
            }
            unpacked = true;
        }
    }

    private void prepare(boolean terminal, String... arguments) {
        CommandLine program = RowReaderCommand.commandLine((digits, model, lessons) -> {});
        program.setErr(new CommandOutput(new PrintWriter(new BufferedWriter(written)), false));
        new Preparation(libraries, terminal).before(program.parseArgs(arguments));
    }

    @ParameterizedTest
    @CsvSource({
        "train, true",
        "evaluate, true",
        "race lstm, true",
        "read one.png, false",
        "generate-man-page, false",
        "train --help, false",
        "train --version, false",
        "--help train, false",
        "--version train, false"
    })
    void onlyWhatComputesIsPreparedFor(String command, boolean prepared) {
        prepare(false, command.split(" "));
        assertThat(libraries.areUnpacked()).isEqualTo(prepared);
    }

    @Test
    void theWindowPreparesItself() {
        prepare(false);
        assertThat(libraries.areUnpacked()).isFalse();
    }

    @Test
    void whatIsUnpackedIsNotUnpackedAgain() {
        libraries.unpacked = true;
        prepare(true, "train");
        assertThat(libraries.seen).isEmpty();
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void aTerminalShowsEveryPercentOnceAndAtOnce() {
        prepare(true, "train");
        String zero = "\rPreparing, once (about 400 MB): 0 %";
        String half = "\rPreparing, once (about 400 MB): 50 %";
        String all = "\rPreparing, once (about 400 MB): 100 %";
        assertThat(libraries.seen).containsExactly(zero, zero, zero + half, zero + half + all);
        assertThat(written).hasToString(zero + half + all + LINE);
    }

    @Test
    void aFileGetsOneLineBeforehand() {
        prepare(false, "train");
        assertThat(libraries.seen).containsOnly("Preparing, once (about 400 MB)" + LINE);
        assertThat(written).hasToString("Preparing, once (about 400 MB)" + LINE);
    }

    @Test
    void whatCannotBeUnpackedEndsTheCommandOnALineOfItsOwn() {
        libraries.full = true;
        assertThatThrownBy(() -> prepare(true, "train"))
                .isInstanceOf(CommandLine.ExecutionException.class)
                .hasCauseInstanceOf(UnusableFileException.class)
                .hasMessageContaining("There is no room.");
        assertThat(written.toString()).endsWith("100 %" + LINE);
    }
}

package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;
import rowreader.files.UnusableFileException;
import rowreader.text.InEnglish;
import rowreader.text.Text;

@ExtendWith(InEnglish.class)
class CommandErrorsTest {
    @Test
    void aFailureIsOneLineThatArrivesAtOnce() {
        StringWriter arrived = new StringWriter();
        CommandLine program = RowReaderCommand.commandLine((digits, model, lessons) -> {});
        program.setErr(new PrintWriter(new BufferedWriter(arrived)));
        UnusableFileException failure = new UnusableFileException(Text.of("text.reason", "The file\n  is damaged."));
        int exitCode = CommandErrors.ofError(failure, program.getSubcommands().get("train"));
        assertThat(exitCode).isEqualTo(1);
        assertThat(arrived).hasToString("rowreader train: The file is damaged." + System.lineSeparator());
    }
}

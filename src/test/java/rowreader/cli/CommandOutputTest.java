package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.text.InEnglish;
import rowreader.text.Language;

@ExtendWith(InEnglish.class)
class CommandOutputTest {
    private final StringWriter arrived = new StringWriter();

    /** Nothing arrives before it is flushed. */
    private CommandOutput output(boolean failing) {
        return new CommandOutput(new PrintWriter(new BufferedWriter(arrived)), failing);
    }

    /** As if the disk were full. */
    private static CommandOutput lost(boolean failing) {
        return new CommandOutput(new PrintWriter(new FullDisk()), failing);
    }

    /** Escape begins a terminal's commands; U+202E turns the direction of writing. */
    @Test
    void aTerminalGetsNoCommandsFromOthersWords() {
        CommandOutput out = output(true);
        out.write("xa\u001b[2J\u202eb\u0007x", 1, 8);
        out.write('\u001b');
        out.write('c');
        out.write("xd\u001bx".toCharArray(), 1, 2);
        out.flush();
        assertThat(arrived).hasToString("a?[2J?b??cd?");
    }

    @Test
    void linesTabsAndTheReturnOfAProgressBarAreLayout() {
        CommandOutput out = output(true);
        out.print("a\tb\n\rc");
        out.flush();
        assertThat(arrived).hasToString("a\tb\n\rc");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLineArrivesAsSoonAsItEnds(boolean failing) {
        CommandOutput out = output(failing);
        out.print("a");
        assertThat(arrived.toString()).isEmpty();
        out.println("b");
        assertThat(arrived).hasToString("ab" + System.lineSeparator());
    }

    @Test
    void whatDoesNotArriveIsAFailureAtTheFirstLine() {
        assertThatThrownBy(() -> lost(true).println("a"))
                .isInstanceOf(CommandOutput.LostException.class)
                .hasMessage(
                        "What this prints does not arrive: the disk is full, or the program that read it has ended.");
    }

    /** The message itself is for the log, which is in English. */
    @Test
    void thatFailureIsToldInTheLanguageInUse() {
        Language.use(Locale.GERMAN);
        CommandOutput.LostException failure = new CommandOutput.LostException();
        assertThat(failure.getLocalizedMessage()).isEqualTo(failure.text().words());
        assertThat(failure.text().words()).isNotEqualTo(failure.getMessage());
    }

    @Test
    void errorsThatDoNotArriveDoNotEndTheCommand() {
        assertThatCode(() -> lost(false).println("a")).doesNotThrowAnyException();
    }
}

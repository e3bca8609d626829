package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rowreader.files.Versions;
import rowreader.text.InEnglish;

/** Of a small program that has one of everything. */
@ExtendWith(InEnglish.class)
class ManPageTest {
    @Command(
            name = "tool",
            description = {"Does 100%% of it,%nat once.", "Twice."},
            footer = {"", "Failures are in C:\\log"},
            subcommands = {DoIt.class, Secret.class})
    private static final class Tool {
        @Option(
                names = {"-f", "--file"},
                paramLabel = "FILE",
                description = "Read this file.")
        private String file;

        @Option(names = "--quiet", description = "'Quiet' means no word.")
        private boolean quiet;

        @Option(names = "--debug", hidden = true, description = "For us.")
        private boolean debug;
    }

    @Command(name = "do-it", description = "Does it.")
    private static final class DoIt {
        @Parameters(paramLabel = "WHAT", description = ".profile, or another file.")
        private String what;

        @Option(names = "--times", paramLabel = "N", description = "So often.")
        private int times;
    }

    @Command(name = "secret", hidden = true, description = "For us.")
    private static final class Secret {}

    @Test
    void thePageHasEverythingThatHelpShowsInTheLanguageOfMan() {
        assertThat(ManPage.of(new CommandLine(new Tool())))
                .isEqualTo("""
                        .TH TOOL 1 "" "Row Reader %s"
                        .SH NAME
                        tool \\- Does 100%% of it, at once. Twice.
                        .SH SYNOPSIS
                        .PP
                        tool [\\-\\-quiet] [\\-f=FILE] [COMMAND]
                        .PP
                        tool do\\-it [\\-\\-times=N] WHAT
                        .SH OPTIONS
                        .TP
                        \\fB\\-f, \\-\\-file FILE\\fR
                        Read this file.
                        .TP
                        \\fB\\-\\-quiet\\fR
                        \\&'Quiet' means no word.
                        .SH COMMANDS
                        .SS tool do\\-it
                        Does it.
                        .TP
                        \\fBWHAT\\fR
                        \\&.profile, or another file.
                        .TP
                        \\fB\\-\\-times N\\fR
                        So often.
                        .SH FILES
                        Failures are in C:\\elog
                        """.formatted(Versions.program().replace("-", "\\-")));
    }
}

package rowreader.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page, for {@code man}. Like the completion script, it is for whoever installs the program. */
@Command(name = ManPageCommand.NAME, mixinStandardHelpOptions = true, hidden = true)
final class ManPageCommand implements Callable<Integer> {
    static final String NAME = "generate-man-page";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        program.getOut().print(ManPage.of(program));
        return ExitCode.OK;
    }
}

package rowreader.cli;

import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import rowreader.text.Text;
import rowreader.text.Texts;

/** What the user gets instead of a stack trace: one line on standard error; the log has the rest. */
final class CommandErrors {
    private static final Logger LOG = LoggerFactory.getLogger(CommandErrors.class);

    private CommandErrors() {}

    static int ofWrongArguments(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        print(command, Texts.get("cli.error.arguments", name, wrong.getMessage()));
        return ExitCode.USAGE;
    }

    static int ofFailure(Exception failure, CommandLine command, ParseResult parsed) {
        return ofError(failure, command);
    }

    /** The same for what is no exception. */
    static int ofError(Throwable failure, CommandLine command) {
        LOG.error("The command failed", failure);
        String name = command.getCommandSpec().qualifiedName();
        print(command, Texts.get("cli.error.failure", name, Text.ofFailure(failure)));
        return ExitCode.SOFTWARE;
    }

    private static void print(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println(message.replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }
}

package rowreader.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * What came of a command.
 *
 * @param out the lines on standard output
 * @param err those on standard error
 */
record CommandRun(int exitCode, List<String> out, List<String> err) {
    /** Runs it as a user would who has no window. */
    static CommandRun of(String... arguments) {
        return of(RowReaderCommand.commandLine((digits, model, lessons) -> {}), arguments);
    }

    static CommandRun of(CommandLine command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        int exitCode = command.execute(arguments);
        return new CommandRun(
                exitCode,
                out.toString().lines().toList(),
                err.toString().lines().toList());
    }
}

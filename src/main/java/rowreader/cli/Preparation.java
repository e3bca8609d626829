package rowreader.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import rowreader.files.UnusableFileException;
import rowreader.network.training.NumericLibraries;
import rowreader.text.Texts;

/** Unpacks the numeric libraries before a command that computes runs, and says so: it takes some seconds, once. */
final class Preparation implements IExecutionStrategy {
    private static final int PERCENT = 100;

    @Override
    public int execute(ParseResult parsed) {
        List<CommandLine> lines = parsed.asCommandLineList();
        CommandLine last = lines.get(lines.size() - 1);
        boolean computes = last.getCommand() instanceof TrainCommand
                || last.getCommand() instanceof EvaluateCommand
                || last.getCommand() instanceof RaceCommand;
        boolean asksForHelp =
                lines.stream().anyMatch(line -> line.isUsageHelpRequested() || line.isVersionHelpRequested());
        if (computes && !asksForHelp && !NumericLibraries.areUnpacked()) {
            unpack(last);
        }
        return new RunLast().execute(parsed);
    }

    /** On one line of a terminal, which is written anew; on one line of a file, written once. */
    private static void unpack(CommandLine command) {
        PrintWriter err = command.getErr();
        boolean terminal = Terminal.isThere();
        if (!terminal) {
            err.println(Texts.get("cli.preparing"));
            err.flush();
        }
        try {
            int[] shown = {-1};
            NumericLibraries.unpack(fraction -> {
                int percent = (int) (PERCENT * fraction);
                if (terminal && percent != shown[0]) {
                    shown[0] = percent;
                    err.print("\r" + Texts.get("cli.preparing.progress", percent));
                    err.flush();
                }
            });
        } catch (UnusableFileException e) {
            throw new ExecutionException(command, e.getMessage(), e);
        } finally {
            if (terminal) {
                err.println();
                err.flush();
            }
        }
    }
}

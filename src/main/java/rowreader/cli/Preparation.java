package rowreader.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import rowreader.files.UnusableFileException;
import rowreader.network.training.NumericLibraries;
import rowreader.text.Texts;

/** Unpacks the numeric libraries before a command that computes runs, and says so: it takes some seconds, once. */
final class Preparation {
    private static final int PERCENT = 100;

    private Preparation() {}

    /** Unpacks them if the command that was asked for needs them, and they are not there yet. */
    static void before(ParseResult parsed) {
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

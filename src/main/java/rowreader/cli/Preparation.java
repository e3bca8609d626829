package rowreader.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.DoubleConsumer;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import rowreader.files.UnusableFileException;
import rowreader.network.training.NumericLibraries;
import rowreader.text.Texts;

/** Unpacks the numeric libraries before a command that computes runs, and says so: it takes some seconds, once. */
final class Preparation {
    private static final int PERCENT = 100;

    private final Libraries libraries;
    private final boolean terminal;

    /** What there is to unpack. */
    interface Libraries {
        boolean areUnpacked();

        /** @param progress told a fraction now and then */
        void unpack(DoubleConsumer progress) throws UnusableFileException;
    }

    /** Those of this machine. */
    private static final class OfThisMachine implements Libraries {
        @Override
        public boolean areUnpacked() {
            return NumericLibraries.areUnpacked();
        }

        @Override
        public void unpack(DoubleConsumer progress) throws UnusableFileException {
            NumericLibraries.unpack(progress);
        }
    }

    Preparation() {
        this(new OfThisMachine(), Terminal.isThere());
    }

    /** @param terminal whether a person watches standard error */
    Preparation(Libraries libraries, boolean terminal) {
        this.libraries = libraries;
        this.terminal = terminal;
    }

    /** Unpacks them if the command that was asked for needs them, and they are not there yet. */
    void before(ParseResult parsed) {
        List<CommandLine> lines = parsed.asCommandLineList();
        CommandLine last = lines.get(lines.size() - 1);
        boolean computes = last.getCommand() instanceof TrainCommand
                || last.getCommand() instanceof EvaluateCommand
                || last.getCommand() instanceof RaceCommand;
        boolean asksForHelp =
                lines.stream().anyMatch(line -> line.isUsageHelpRequested() || line.isVersionHelpRequested());
        if (computes && !asksForHelp && !libraries.areUnpacked()) {
            unpack(last);
        }
    }

    /** On one line of a terminal, which is written anew; on one line of a file, written once. */
    private void unpack(CommandLine command) {
        PrintWriter err = command.getErr();
        if (!terminal) {
            err.println(Texts.get("cli.preparing"));
        }
        try {
            int[] shown = {-1};
            libraries.unpack(fraction -> {
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
            }
        }
    }
}

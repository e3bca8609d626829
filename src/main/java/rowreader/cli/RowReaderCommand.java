package rowreader.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import rowreader.data.sets.DigitSources;
import rowreader.files.LogFile;
import rowreader.files.UnusableFileException;
import rowreader.files.Versions;
import rowreader.text.Text;
import rowreader.text.Texts;

/** The program's one entry: opens the window, or runs the command that is named. */
@Command(
        name = "rowreader",
        mixinStandardHelpOptions = true,
        versionProvider = RowReaderCommand.Version.class,
        subcommands = {
            TrainCommand.class,
            EvaluateCommand.class,
            ReadCommand.class,
            RaceCommand.class,
            GenerateCompletion.class,
            ManPageCommand.class
        })
public final class RowReaderCommand implements Callable<Integer> {
    /** The same as in the window's About box. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Texts.get("cli.help.program.version", Versions.program())};
        }
    }

    /** Opens the window. */
    @FunctionalInterface
    public interface Window {
        /**
         * Shows the window and returns when it has been closed.
         *
         * @param digits where the user wants digits from
         * @param model a model to open, if the user named one
         * @param lessons a folder with lessons, if the user named one
         * @throws UnusableFileException if there is no display
         */
        void open(DigitSources digits, Optional<Path> model, Optional<Path> lessons) throws UnusableFileException;
    }

    private static final String VERBOSE = "--verbose";
    private static final String MODEL = ".rowreader";

    /** What the names of models end with; the second one is of former versions. */
    private static final List<String> MODELS = List.of(MODEL, ".zip");

    private final Window window;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
    private Path data;

    @Option(names = "--strokes", paramLabel = "FILE.jsonl", descriptionKey = "cli.train.strokes")
    private List<Path> strokes = List.of();

    @Option(names = "--model", paramLabel = "FILE", descriptionKey = "cli.option.openModel")
    private Path model;

    @Option(names = "--lessons", paramLabel = "DIR", descriptionKey = "cli.option.lessons")
    private Path lessons;

    /** As a double click on a model's file gives it. */
    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file;

    /** It is in use since before anything was logged: see {@link #isVerbose}. */
    @Option(names = VERBOSE, descriptionKey = "cli.option.verbose", scope = ScopeType.INHERIT)
    private void setVerbose(boolean verbose) {}

    /** It is in use since before the arguments were looked at one by one. */
    @Option(
            names = LanguageOption.NAME,
            paramLabel = "TAG",
            descriptionKey = "cli.option.language",
            completionCandidates = LanguageOption.Tags.class,
            scope = ScopeType.INHERIT)
    private void setLanguage(String tag) {
        if (LanguageOption.offered(tag).isEmpty()) {
            throw new ParameterException(spec.commandLine(), LanguageOption.unknown(tag));
        }
    }

    private RowReaderCommand(Window window) {
        this.window = window;
    }

    /**
     * Runs the program.
     *
     * @param window what opens the window
     * @return the exit code: 0, 1 for a failure, 2 for wrong arguments
     */
    public static int run(Window window, String... arguments) {
        LanguageOption.use(arguments);
        if (isForWindowAlone(arguments)) {
            return open(window, arguments);
        }
        CommandLine commandLine = commandLine(window).setOut(standardOutput());
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            return CommandErrors.ofError(e, commandLine);
        }
    }

    /**
     * Most starts are: nothing is said, or a model was double-clicked. To find the options of all commands by reflection
     * would take an eighth of the processor time of such a start.
     */
    private static boolean isForWindowAlone(String... arguments) {
        return arguments.length == 0
                || arguments.length == 1 && !arguments[0].startsWith("-") && arguments[0].endsWith(MODEL);
    }

    private static int open(Window window, String... files) {
        RowReaderCommand command = new RowReaderCommand(window);
        if (files.length > 0) {
            command.file = Path.of(files[0]);
        }
        try {
            return command.call();
        } catch (UnusableFileException e) {
            return CommandErrors.ofError(e, commandLine(window));
        }
    }

    /** {@link System#out} would keep to itself that nothing arrives. */
    private static PrintWriter standardOutput() {
        String encoding = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        Charset charset = encoding == null ? Charset.defaultCharset() : Charset.forName(encoding);
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), charset));
    }

    /** Whether what is logged is to be shown, too: whoever sets up the log must know before the arguments are looked at. */
    public static boolean isVerbose(String... arguments) {
        return List.of(arguments).contains(VERBOSE);
    }

    /** The same, for a caller that wants the output elsewhere. */
    static CommandLine commandLine(Window window) {
        CommandLine line = new CommandLine(new RowReaderCommand(window)).setResourceBundle(new HelpTexts());
        // A percent sign is doubled, as picocli reads one as the start of a format.
        String log = Texts.get("cli.help.log", LogFile.path().toString()).replace("%", "%%");
        line.getCommandSpec().usageMessage().footer("", log);
        line.getSubcommands()
                .get("generate-completion")
                .getCommandSpec()
                .usageMessage()
                .hidden(true);
        return line.setParameterExceptionHandler(CommandErrors::ofWrongArguments)
                .setExecutionExceptionHandler(CommandErrors::ofFailure)
                .setExecutionStrategy(RowReaderCommand::execute)
                // The escape codes of a coloured help would not pass the output.
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int execute(ParseResult parsed) {
        CommandLine all = parsed.commandSpec().commandLine();
        requireOptionsInPlace(parsed);
        all.setOut(new CommandOutput(all.getOut(), true));
        all.setErr(new CommandOutput(all.getErr(), false));
        try {
            new Preparation().before(parsed);
            int exitCode = new CommandLine.RunLast().execute(parsed);
            all.getOut().flush();
            return exitCode;
        } catch (CommandOutput.LostException e) {
            return CommandErrors.ofError(e, all);
        }
    }

    /** Before a command they would be for a window that does not open. */
    private static void requireOptionsInPlace(ParseResult parsed) {
        if (!parsed.hasSubcommand()) {
            return;
        }
        CommandSpec command = parsed.subcommand().commandSpec();
        for (String option : List.of("--data", "--strokes", "--model", "--lessons")) {
            if (parsed.hasMatchedOption(option)) {
                throw misplaced(option, command, command.optionsMap().containsKey(option));
            }
        }
        if (parsed.hasMatchedPositional(0)) {
            String file = parsed.matchedPositional(0).stringValues().get(0);
            throw misplaced(file, command, !command.positionalParameters().isEmpty());
        }
    }

    /** @param taken whether the command takes it behind its name */
    private static ParameterException misplaced(String argument, CommandSpec command, boolean taken) {
        return new ParameterException(
                command.parent().commandLine(),
                taken
                        ? Texts.get("cli.error.misplaced", argument, command.name())
                        : Texts.get("cli.error.leftOut", argument, command.name()));
    }

    @Override
    public Integer call() throws UnusableFileException {
        requireFile();
        window.open(
                new DigitSources(Optional.ofNullable(data), strokes),
                Optional.ofNullable(model == null ? file : model),
                Optional.ofNullable(lessons));
        return CommandLine.ExitCode.OK;
    }

    /** Any word is taken for a file, a mistyped command, too: a window would be a strange answer to that. */
    private void requireFile() {
        if (file == null || Files.exists(file) || MODELS.stream().anyMatch(file.toString()::endsWith)) {
            return;
        }
        List<String> commands = spec.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .map(CommandSpec::name)
                .toList();
        throw new ParameterException(spec.commandLine(), Texts.get("cli.error.noCommand", file, Text.list(commands)));
    }
}

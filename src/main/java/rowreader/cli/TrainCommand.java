package rowreader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rowreader.data.augmentation.WithDrawings;
import rowreader.files.UnusableFileException;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.NamedRecipe;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Training;
import rowreader.network.training.TrainingState;

/** Trains without a window. */
@Command(
        name = "train",
        description = "Train the network without a window, and show how it goes.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    /** A model is saved in a fraction of a second; an operating system may kill what takes long to end. */
    private static final long SAVE_SECONDS = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(
            names = "--strokes",
            paramLabel = "FILE.jsonl",
            description =
                    "Learn from the labelled drawings in this file as well, one a line, plain or .gz; may be given"
                            + " several times. Each is written anew every time it is shown.")
    private List<Path> strokes = List.of();

    @Option(
            names = "--recipe",
            paramLabel = "NAME",
            description = "seed: the network as its recipe stands; best: the same network, trained to read what people"
                    + " draw (${DEFAULT-VALUE}). The options below change single points of it.")
    private NamedRecipe named = NamedRecipe.SEED;

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description = "The kind of network: ${COMPLETION-CANDIDATES} (lstm). Others than lstm have defaults of"
                    + " their own for the options below.")
    private Architecture network = Architecture.LSTM;

    @Option(
            names = "--loss",
            paramLabel = "last-row|every-row",
            description = "Where the network must answer: after the last row (the default), or after every row.")
    private String loss = "last-row";

    @Option(names = "--samples", paramLabel = "N", description = "Training samples in all (seed: 1000000).")
    private Long samples;

    @Option(names = "--hidden", paramLabel = "N", description = "Hidden units of a layer (lstm: 150).")
    private Integer hidden;

    @Option(
            names = "--layers",
            paramLabel = "N",
            description = "Hidden layers: stacked-lstm 2 to 4 (2), mlp 1 to 4 (2); the others have theirs.")
    private Integer layers;

    @Option(names = "--learning-rate", paramLabel = "X", description = "The optimizer's (lstm, seed: 0.001).")
    private Double learningRate;

    @Mixin
    private RecipeOptions options;

    @Option(names = "--save", paramLabel = "FILE.zip", description = "Save the model there; after Ctrl-C too.")
    private Path save;

    @Option(names = "--json", description = "Print one JSON object per evaluation, and a last one for the run.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Recipe recipe = recipe();
        requirePlaceToSave();
        TrainingReport report = json
                ? new JsonTrainingReport(new JsonLines(spec.commandLine().getOut()))
                : new TextTrainingReport(spec.commandLine().getOut(), recipe);
        try (Training training = new Training(new WithDrawings(data.source(), strokes), recipe, report)) {
            Thread saveOnInterrupt = new Thread(() -> stopAndSave(training), "save-on-interrupt");
            Runtime.getRuntime().addShutdownHook(saveOnInterrupt);
            training.start();
            TrainingState end = report.awaitEnd();
            if (!isStillRunning(saveOnInterrupt)) {
                return ExitCode.SOFTWARE;
            }
            if (end == TrainingState.FAILED) {
                throw new IOException(report.failure());
            }
            saveIfAsked(training);
            report.printSummary();
        }
        return ExitCode.OK;
    }

    private Recipe recipe() {
        try {
            Recipe recipe = withLoss(network == Architecture.LSTM ? named.recipe() : otherNetwork());
            recipe = samples == null ? recipe : recipe.withSamples(samples);
            recipe = hidden == null ? recipe : recipe.withHiddenSize(hidden);
            recipe = layers == null ? recipe : recipe.withLayers(layers);
            recipe = options.changed(recipe);
            return learningRate == null ? recipe : recipe.withLearningRate(learningRate);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** The named recipe's training, of a network that it was not made for. */
    private Recipe otherNetwork() {
        Recipe suitable = network.recipe();
        return named == NamedRecipe.SEED
                ? suitable
                : named.recipe()
                        .withArchitecture(network)
                        .withHiddenSize(suitable.hiddenSize())
                        .withLearningRate(suitable.learningRate());
    }

    private Recipe withLoss(Recipe recipe) {
        return switch (loss) {
            case "last-row" -> recipe;
            case "every-row" -> {
                if (network != Architecture.LSTM) {
                    throw new IllegalArgumentException("Only the LSTM can be made to answer after every row.");
                }
                yield recipe.withArchitecture(Architecture.LSTM_EVERY_ROW);
            }
            default ->
                throw new IllegalArgumentException("The loss is at the last-row or at every-row, not " + loss + ".");
        };
    }

    /** Better to be told before the training than after it. */
    private void requirePlaceToSave() throws IOException {
        if (save == null) {
            return;
        }
        Path folder = save.toAbsolutePath().getParent();
        if (Files.isDirectory(save) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new UnusableFileException(save, "cannot be written", "Choose a file in a folder you may write to.");
        }
    }

    /** Takes the hook away again; where the process is already ending, the hook does what is left to do. */
    private static boolean isStillRunning(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void stopAndSave(Training training) {
        training.pause();
        try {
            saveIfAsked(training);
        } catch (IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
        }
    }

    private void saveIfAsked(Training training) throws IOException {
        if (save == null) {
            return;
        }
        try {
            training.save(save).get(SAVE_SECONDS, TimeUnit.SECONDS);
            spec.commandLine().getErr().println("Saved " + save);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(save + " could not be saved in " + SAVE_SECONDS + " seconds.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package rowreader.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import rowreader.network.model.Model;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.NamedRecipe;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecipePoint;
import rowreader.network.training.Training;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;
import rowreader.text.UnusableValueException;
import rowreader.text.WordedException;

/** Trains without a window. */
@Command(name = "train", mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    /** What the network is, beside the points of a recipe. */
    private static final List<String> NETWORK_OPTIONS = List.of("--network", "--loss");

    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--strokes", paramLabel = "FILE.jsonl", descriptionKey = "cli.train.strokes")
    private List<Path> strokes = List.of();

    @Option(names = "--recipe", paramLabel = "NAME", descriptionKey = "cli.train.recipe")
    private NamedRecipe named = NamedRecipe.SEED;

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "cli.train.from")
    private Path from;

    @Option(names = "--network", paramLabel = "NAME", descriptionKey = "cli.train.network")
    private Architecture network = Architecture.LSTM;

    @Option(names = "--loss", paramLabel = "last-row|every-row", descriptionKey = "cli.train.loss")
    private String loss = "last-row";

    private RecipeOptions options;

    @Option(names = "--save", paramLabel = "FILE", descriptionKey = "cli.train.save")
    private Path save;

    @Option(names = "--json", descriptionKey = "cli.train.json")
    private boolean json;

    @Spec
    void setSpec(CommandSpec newSpec) {
        spec = newSpec;
        options = new RecipeOptions(newSpec, RecipePoint.options());
    }

    @Override
    public Integer call() throws Exception {
        Optional<Model> known = from == null ? Optional.empty() : Optional.of(Model.open(from));
        Recipe recipe = recipe(known);
        PlaceToSave place = new PlaceToSave(save, spec.commandLine().getErr());
        if (save != null) {
            // What --from names may be replaced: it goes on learning.
            InputFiles.requireKept(data.inputs(strokes), List.of(save));
        }
        place.check();
        TrainingReport report = json
                ? new JsonTrainingReport(new JsonLines(spec.commandLine().getOut()))
                : new TextTrainingReport(spec.commandLine().getOut(), recipe, Terminal.isThere());
        try (Training training = new Training(data.source(strokes), recipe, report)) {
            Thread saveOnInterrupt =
                    new Thread(() -> place.stopAndSave(training, report::hasTrained), "save-on-interrupt");
            Runtime.getRuntime().addShutdownHook(saveOnInterrupt);
            if (known.isPresent()) {
                // Where it cannot be opened, fresh weights must not be trained in its place.
                Awaited.end(training.open(known.get().asStartOf(recipe)));
            }
            training.start();
            TrainingState end = report.awaitEnd();
            if (!isStillRunning(saveOnInterrupt)) {
                return ExitCode.SOFTWARE;
            }
            if (end == TrainingState.FAILED) {
                if (report.hasTrained()) {
                    place.save(training);
                }
                throw new WordedException(report.failure());
            }
            place.save(training);
            report.printSummary();
        }
        return ExitCode.OK;
    }

    private Recipe recipe(Optional<Model> known) {
        try {
            return options.changed(known.isPresent() ? recipeOf(known.get()) : withLoss(recipeOfNetwork()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getLocalizedMessage(), e);
        }
    }

    /** The named recipe's training, of the network that is there. */
    private Recipe recipeOf(Model known) {
        ParseResult asked = spec.commandLine().getParseResult();
        Stream<String> points = RecipePoint.options().stream()
                .filter(point -> point.part() == RecipePoint.Part.NETWORK)
                .map(RecipePoint::option);
        Stream.concat(points, NETWORK_OPTIONS.stream())
                .filter(asked::hasMatchedOption)
                .findFirst()
                .ifPresent(option -> {
                    throw new UnusableValueException(Text.of("cli.error.fromNetwork", option, from));
                });
        Recipe recipe = known.record().recipe();
        for (RecipePoint point : RecipePoint.values()) {
            if (point.part() != RecipePoint.Part.NETWORK) {
                recipe = point.with(recipe, point.get(named.recipe()));
            }
        }
        return recipe;
    }

    private Recipe recipeOfNetwork() {
        return network == Architecture.LSTM ? named.recipe() : otherNetwork();
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
                    throw new UnusableValueException(Text.of("cli.error.everyRow"));
                }
                yield recipe.withArchitecture(Architecture.LSTM_EVERY_ROW);
            }
            default -> throw new UnusableValueException(Text.of("cli.error.loss", loss));
        };
    }

    /** Takes the hook away again; where the process is already ending, the hook does what is left to do. */
    private static boolean isStillRunning(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}

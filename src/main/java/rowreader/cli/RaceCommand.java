package rowreader.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rowreader.data.Dataset;
import rowreader.data.LoadingProgress;
import rowreader.network.race.KeptRaces;
import rowreader.network.race.Race;
import rowreader.network.race.RaceLane;
import rowreader.network.race.RaceListener;
import rowreader.network.race.RaceResult;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecipePoint;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;

/** Trains several networks side by side, or looks after the races that were kept. */
@Command(
        name = "race",
        description =
                "Train two to five networks side by side on the same digits in the same order, or list, export and"
                        + " delete races that were kept.",
        mixinStandardHelpOptions = true)
final class RaceCommand implements Callable<Integer> {
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(
            paramLabel = "NETWORK",
            split = ",",
            arity = "0..*",
            description = "Who races, separated by commas: ${COMPLETION-CANDIDATES}.")
    private List<Architecture> architectures = new ArrayList<>();

    @Option(names = "--samples", paramLabel = "N", description = "Training samples for each (${DEFAULT-VALUE}).")
    private long samples = 60_000;

    private RecipeOptions options;

    @Option(names = "--keep", paramLabel = "NAME", description = "Keep the race under this name.")
    private String keep;

    @Option(names = "--list", description = "List the races that were kept.")
    private boolean list;

    @Option(names = "--csv", paramLabel = "NAME", description = "Print a kept race as CSV, a line for each iteration.")
    private String csv;

    @Option(names = "--delete", paramLabel = "NAME", description = "Delete a kept race.")
    private String delete;

    @Option(names = "--json", description = "Print one JSON object per evaluation, and a last one for each network.")
    private boolean json;

    private record EvaluationLine(
            Architecture network, long samples, double seconds, double testMinibatchAccuracy, double trainingLoss) {}

    private record FailureLine(Architecture network, String error) {}

    private record LaneLine(
            Architecture network,
            int parameters,
            double millisecondsPerIteration,
            Long samplesTo97,
            Double testAccuracy,
            long samples,
            double seconds) {}

    @Spec
    void setSpec(CommandSpec newSpec) {
        spec = newSpec;
        // Networks race on their usual recipes, as long as all learn from the same digits.
        options = new RecipeOptions(
                newSpec,
                List.of(
                        RecipePoint.READING_ORDER,
                        RecipePoint.OPTIMIZER,
                        RecipePoint.SCHEDULE,
                        RecipePoint.GRADIENT_CLIP,
                        RecipePoint.BATCH_SIZE,
                        RecipePoint.SEED));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        KeptRaces kept = KeptRaces.ofThisUser();
        try {
            if (list) {
                kept.names().forEach(out::println);
            } else if (csv != null) {
                out.print(kept.read(csv).csv());
            } else if (delete != null) {
                kept.delete(delete);
            } else {
                race(out, kept);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void race(PrintWriter out, KeptRaces kept) throws Exception {
        List<Recipe> recipes = new ArrayList<>();
        for (Architecture architecture : architectures) {
            recipes.add(options.changedWhereItFits(architecture.recipe().withSamples(samples)));
        }
        Race.requireFair(recipes);
        Dataset dataset = data.source().load(LoadingProgress.NONE);
        try (Race race = new Race(dataset, recipes, new Report(out))) {
            while (!race.isOver()) {
                race.iterate();
            }
            RaceResult result = race.result();
            if (keep != null) {
                kept.keep(keep, result);
            }
            if (json) {
                JsonLines lines = new JsonLines(out);
                result.lanes().forEach(lane -> lines.print(line(lane)));
            } else {
                print(out, result);
            }
        }
    }

    /** Tells every tenth measurement to people, every one to programs. */
    private final class Report implements RaceListener {
        private static final int SELDOM = 10;

        private final PrintWriter out;
        private final JsonLines lines;
        private final double[] losses = new double[Race.MAX_LANES];

        Report(PrintWriter out) {
            this.out = out;
            this.lines = new JsonLines(out);
        }

        @Override
        public void onIteration(int lane, long done, double seconds, double trainingLoss) {
            losses[lane] = trainingLoss;
        }

        @Override
        public void onEvaluated(int lane, double seconds, AccuracyPoint evaluated) {
            if (evaluated.split() != Split.TEST_MINIBATCH) {
                return;
            }
            Architecture network = architectures.get(lane);
            if (json) {
                lines.print(
                        new EvaluationLine(network, evaluated.samples(), seconds, evaluated.accuracy(), losses[lane]));
            } else if (evaluated.iteration() % (SELDOM * Recipe.SEED.evaluationInterval()) == 0) {
                out.printf(
                        Locale.ROOT,
                        "%-18s %,9d samples %7.1f s  loss %.3f  test %.1f %% of %d%n",
                        network,
                        evaluated.samples(),
                        seconds,
                        losses[lane],
                        100 * evaluated.accuracy(),
                        evaluated.count());
                out.flush();
            }
        }

        @Override
        public void onFailed(int lane, String message) {
            Architecture network = architectures.get(lane);
            if (json) {
                lines.print(new FailureLine(network, message));
            } else {
                out.println(network + ": " + message);
            }
        }
    }

    private static LaneLine line(RaceLane lane) {
        OptionalLong toGoal = lane.samplesTo(Race.GOAL);
        OptionalDouble accuracy = lane.testAccuracy();
        return new LaneLine(
                lane.architecture(),
                lane.parameters(),
                lane.millisecondsPerIteration(),
                toGoal.isPresent() ? toGoal.getAsLong() : null,
                accuracy.isPresent() ? accuracy.getAsDouble() : null,
                lane.samples(),
                lane.totalSeconds());
    }

    private static void print(PrintWriter out, RaceResult result) {
        out.printf(
                "%n%-18s %11s %13s %15s %14s%n",
                "network", "parameters", "ms/iteration", "samples to 97 %", "test accuracy");
        for (RaceLane lane : result.lanes()) {
            OptionalLong toGoal = lane.samplesTo(Race.GOAL);
            OptionalDouble accuracy = lane.testAccuracy();
            out.printf(
                    Locale.ROOT,
                    "%-18s %,11d %13.2f %15s %14s%n",
                    lane.architecture(),
                    lane.parameters(),
                    lane.millisecondsPerIteration(),
                    toGoal.isPresent() ? String.format(Locale.ROOT, "%,d", toGoal.getAsLong()) : "not reached",
                    accuracy.isPresent() ? String.format(Locale.ROOT, "%.2f %%", 100 * accuracy.getAsDouble()) : "-");
        }
    }
}

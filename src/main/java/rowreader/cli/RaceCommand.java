package rowreader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
import rowreader.files.RescuedFile;
import rowreader.network.race.KeptRaces;
import rowreader.network.race.Race;
import rowreader.network.race.RaceLane;
import rowreader.network.race.RaceResult;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecipePoint;
import rowreader.text.Text;
import rowreader.text.UnusableValueException;
import rowreader.text.WordedException;

/** Trains several networks side by side, or looks after the races that were kept. */
@Command(name = "race", mixinStandardHelpOptions = true)
final class RaceCommand implements Callable<Integer> {
    private final KeptRaces kept;
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(
            paramLabel = "NETWORK",
            split = ",",
            arity = "0..*",
            completionCandidates = NetworkNames.class,
            descriptionKey = "cli.race.networks")
    private List<String> names = new ArrayList<>();

    /** What there is to choose from. */
    static final class NetworkNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Architecture.values()).map(Architecture::toString).iterator();
        }
    }

    @Option(names = "--samples", paramLabel = "N", descriptionKey = "cli.race.samples")
    private long samples = 60_000;

    private RecipeOptions options;

    @Option(names = "--keep", paramLabel = "NAME", descriptionKey = "cli.race.keep")
    private String keep;

    @Option(names = "--list", descriptionKey = "cli.race.list")
    private boolean list;

    @Option(names = "--csv", paramLabel = "NAME", descriptionKey = "cli.race.csv")
    private String csv;

    @Option(names = "--delete", paramLabel = "NAME", descriptionKey = "cli.race.delete")
    private String delete;

    @Option(names = "--json", descriptionKey = "cli.race.json")
    private boolean json;

    private record LaneLine(
            String network,
            int parameters,
            double millisecondsPerIteration,
            Long samplesTo97,
            Double testAccuracy,
            long samples,
            double seconds) {}

    RaceCommand() {
        this(KeptRaces.ofThisUser());
    }

    /** @param kept the races to look after */
    RaceCommand(KeptRaces kept) {
        this.kept = kept;
    }

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
        try {
            if (list) {
                kept.names().forEach(out::println);
            } else if (csv != null) {
                out.print(kept.read(csv).csv());
            } else if (delete != null) {
                kept.delete(delete);
            } else {
                race(out);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getLocalizedMessage(), e);
        }
        return ExitCode.OK;
    }

    private void race(PrintWriter out) throws Exception {
        List<Architecture> architectures = new ArrayList<>();
        List<Recipe> recipes = new ArrayList<>();
        for (String name : names) {
            Architecture architecture = architecture(name);
            architectures.add(architecture);
            recipes.add(options.changedWhereItFits(architecture.recipe().withSamples(samples)));
        }
        Race.requireFair(recipes);
        if (keep != null) {
            kept.requireRoom(keep);
        }
        Dataset dataset = data.source().load(LoadingProgress.NONE);
        try (Race race = new Race(dataset, recipes, new RaceReport(out, json, architectures))) {
            while (!race.isOver()) {
                race.iterate();
            }
            RaceResult result = race.result();
            if (keep != null) {
                keep(result);
            }
            if (json) {
                JsonLines lines = new JsonLines(out);
                result.lanes().forEach(lane -> lines.print(line(lane)));
            } else {
                RaceText.print(out, result);
            }
        }
    }

    /** By picocli's own conversion, a wrong one would be an unmatched argument. */
    private static Architecture architecture(String name) {
        return Stream.of(Architecture.values())
                .filter(one ->
                        one.name().equalsIgnoreCase(name) || one.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new UnusableValueException(Text.of("cli.error.network", name, Text.list(new NetworkNames()))));
    }

    /** A race that its folder does not take is written somewhere else. */
    private void keep(RaceResult result) throws IOException {
        try {
            kept.keep(keep, result);
        } catch (IOException e) {
            Path rescued = RescuedFile.write(keep + ".csv", result::writeCsv);
            throw new WordedException(Text.of("cli.error.rescued", Text.ofFailure(e), rescued), e);
        }
    }

    private static LaneLine line(RaceLane lane) {
        OptionalLong toGoal = lane.samplesTo(Race.GOAL);
        OptionalDouble accuracy = lane.testAccuracy();
        return new LaneLine(
                lane.architecture().toString(),
                lane.parameters(),
                lane.millisecondsPerIteration(),
                toGoal.isPresent() ? toGoal.getAsLong() : null,
                accuracy.isPresent() ? accuracy.getAsDouble() : null,
                lane.samples(),
                lane.totalSeconds());
    }
}

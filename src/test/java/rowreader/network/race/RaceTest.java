package rowreader.network.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.files.UnusableFileException;
import rowreader.network.FailingNetwork;
import rowreader.network.SimpleDigits;
import rowreader.network.design.Designs;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.Trainer;
import rowreader.network.training.TrainingListener;
import rowreader.network.weights.MlpWeights;
import rowreader.network.weights.RnnWeights;
import rowreader.text.Text;

class RaceTest {
    private static final RaceListener NO_LISTENER = new RaceListener() {};
    private final Dataset dataset = SimpleDigits.dataset(100, 50);

    @TempDir
    Path folder;

    private static Recipe recipe(Architecture architecture) {
        return architecture
                .recipe()
                .withHiddenSize(12)
                .withBatchSize(10)
                .withSamples(1_000)
                .withLearningRate(0.01);
    }

    private RaceResult run(RaceListener listener, Recipe... recipes) {
        try (Race race = new Race(dataset, List.of(recipes), listener)) {
            while (!race.isOver()) {
                race.iterate();
            }
            return race.result();
        }
    }

    @Test
    void everyNetworkTrainsAsItWouldAlone() throws Exception {
        long seed = recipe(Architecture.RNN).seed();
        Recipe oneCycle = new Recipe(12, 10, 1_000, 0.01, LearningRateSchedule.ONE_CYCLE, 0, false, 0, 20, seed);
        RaceResult result = run(NO_LISTENER, recipe(Architecture.RNN), recipe(Architecture.MLP), oneCycle);
        for (RaceLane lane : result.lanes()) {
            Recipe recipe = lane.run().recipe();
            Trainer alone = new Trainer(
                    Designs.network(recipe, 10), dataset, TrainingRecord.start(recipe), new TrainingListener() {});
            while (!alone.isDone()) {
                alone.iterate();
            }
            assertThat(lane.run()).isEqualTo(alone.record());
            alone.close();
        }
    }

    @Test
    void theNextTurnIsThatOfTheOneWithTheLeastTime() {
        double[] seconds = new double[2];
        List<Integer> turns = new ArrayList<>();
        RaceListener watching = new RaceListener() {
            @Override
            public void onIteration(int lane, long samples, double used, double trainingLoss) {
                int other = 1 - lane;
                boolean otherIsDone =
                        turns.stream().filter(turn -> turn == other).count() == 100;
                assertThat(otherIsDone || seconds[lane] <= seconds[other]).isTrue();
                seconds[lane] = used;
                turns.add(lane);
            }
        };
        long start = System.nanoTime();
        RaceResult result = run(watching, recipe(Architecture.RNN), recipe(Architecture.GRU));
        double passed = (System.nanoTime() - start) / 1e9;
        assertThat(turns).hasSize(200).startsWith(0);
        assertThat(result.lanes().stream().mapToDouble(RaceLane::totalSeconds).sum())
                .isBetween(passed / 1000, passed);
    }

    @Test
    void itSaysHowManySamplesTheGoalTook() {
        RaceLane lane = run(NO_LISTENER, recipe(Architecture.GRU), recipe(Architecture.MLP))
                .lanes()
                .get(0);
        long samples = lane.samplesTo(0.9).orElseThrow();
        assertThat(samples).isBetween(100L, 1_000L);
        assertThat(lane.samplesTo(1.01)).isEmpty();
        assertThat(lane.testAccuracy().orElseThrow()).isGreaterThan(0.9);
        assertThat(lane.parameters()).isEqualTo((28 + 12 + 1) * 36 + 13 * 10);
        assertThat(lane.millisecondsPerIteration()).isPositive();
    }

    @Test
    void oneLuckyTestMinibatchIsNotTheGoal() {
        List<AccuracyPoint> points = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            double accuracy = i == 3 ? 1 : i == 9 ? 0.95 : 0.5;
            points.add(new AccuracyPoint(i, 10L * i, Split.TEST_MINIBATCH, accuracy, 10));
        }
        Recipe recipe = recipe(Architecture.RNN);
        RaceLane lane = new RaceLane(new TrainingRecord(recipe, 0.01, List.of(), points), 1, List.of(), null);
        assertThat(lane.samplesTo(0.9)).isEmpty();
    }

    @Test
    void whoDivergesLeavesTheOthersRunning() {
        List<String> failures = new ArrayList<>();
        RaceListener watching = new RaceListener() {
            @Override
            public void onFailed(int lane, Text message) {
                failures.add(lane + " " + message);
            }
        };
        RaceResult result = run(watching, recipe(Architecture.RNN), wild());

        assertThat(result.lanes().get(0).samples()).isEqualTo(1_000);
        assertThat(result.lanes().get(0).failure()).isEmpty();
        RaceLane second = result.lanes().get(1);
        assertThat(second.samples()).isLessThan(1_000);
        assertThat(second.failure().orElseThrow().toString())
                .contains("diverged")
                .contains("lower rate");
        assertThat(failures).containsExactly("1 " + second.failure().orElseThrow());
        assertThat(second.run().losses()).allMatch(Double::isFinite);
    }

    /** What fell out is looked at like the others: it shows the last weights that were numbers. */
    @Test
    void whoDivergedHasTheLastWeightsThatWereGood() {
        FailingNetwork breaking = new FailingNetwork(3);
        try (Race race = new Race(
                dataset,
                List.of(recipe(Architecture.RNN), recipe(Architecture.MLP)),
                NO_LISTENER,
                () -> {},
                (recipe, classes) ->
                        recipe.architecture() == Architecture.MLP ? breaking : Designs.network(recipe, classes))) {
            while (!race.isOver()) {
                race.iterate();
            }
            assertThat(breaking.iteration())
                    .isEqualTo((int) race.result().lanes().get(1).run().iterations())
                    .isLessThan(3);
        }
    }

    /** Weights that grow without bound: its loss is no number after a few iterations. */
    private static Recipe wild() {
        return recipe(Architecture.LENET).withOptimizer(Optimizer.MOMENTUM).withLearningRate(1);
    }

    @Test
    void itsCsvHasTheAccuraciesBesideTheLosses() {
        List<String> lines = run(NO_LISTENER, recipe(Architecture.RNN), recipe(Architecture.MLP))
                .csv()
                .lines()
                .toList();
        assertThat(lines.get(0))
                .isEqualTo("lane,network,hiddenSize,iteration,samples,seconds,trainingLoss,"
                        + "testMinibatchAccuracy,testAccuracy");
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(9));
        assertThat(lines.get(1)).startsWith("1,rnn,12,1,10,").endsWith(",,");
        assertThat(lines.get(20))
                .matches("1,rnn,12,20,200,.*,[01]\\.\\d{6},[01]\\.\\d{6}|1,rnn,12,20,200,.*,[01]\\.\\d{6},");
        assertThat(lines.get(200)).matches("2,mlp,12,100,1000,.*,[01]\\.\\d{6},[01]\\.\\d{6}");
    }

    @Test
    void itsCsvIsWrittenWholeOrNotAtAll() throws Exception {
        RaceResult result = run(NO_LISTENER, recipe(Architecture.RNN), recipe(Architecture.MLP));
        Path file = folder.resolve("race.csv");
        result.writeCsv(file);
        assertThat(file).hasContent(result.csv());
        Path impossible = file.resolve("race.csv");
        assertThatThrownBy(() -> result.writeCsv(impossible))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("cannot be written");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void weightsCanBeHadOnTheWay() {
        try (Race race = new Race(dataset, List.of(recipe(Architecture.RNN), recipe(Architecture.MLP)), NO_LISTENER)) {
            assertThat(race.weights(0)).isInstanceOf(RnnWeights.class);
            assertThat(race.weights(1)).isInstanceOf(MlpWeights.class);
        }
    }

    @Test
    void anUnfairRaceIsRefused() {
        Recipe recipe = recipe(Architecture.RNN);
        assertThatThrownBy(() -> Race.requireFair(List.of(recipe))).hasMessageContaining("2 to 5 networks, not 1");
        assertThatThrownBy(() -> Race.requireFair(List.of(recipe, recipe.withSeed(9))))
                .hasMessageContaining("the same digits in the same order");
    }

    @Test
    void aKeptRaceComesBackAndCanBeDeleted() throws Exception {
        KeptRaces kept = new KeptRaces(folder.resolve("races"));
        assertThat(kept.names()).isEmpty();
        RaceResult result = run(NO_LISTENER, recipe(Architecture.RNN), recipe(Architecture.MLP));
        kept.keep("gates or not", result);
        assertThat(kept.names()).containsExactly("gates or not");
        assertThat(kept.read("gates or not")).isEqualTo(result);
        assertThat(folder.resolve("races")).isDirectoryContaining("glob:**/gates or not.json");
        assertThat(result.csv().lines()).hasSize(1 + 2 * 100);
        kept.delete("gates or not");
        assertThatThrownBy(() -> kept.read("gates or not"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void aRaceFromBeforeThereWereLayersAndOrdersComesBack() throws Exception {
        RaceResult result = run(NO_LISTENER, recipe(Architecture.RNN), recipe(Architecture.MLP));
        KeptRaces kept = new KeptRaces(folder);
        kept.keep("old", result);
        Path file = folder.resolve("old.json");
        String old =
                Files.readString(file).replaceAll("\"layers\":.,", "").replace("\"readingOrder\":\"TOP_DOWN\",", "");
        assertThat(old).doesNotContain("layers", "readingOrder");
        Files.writeString(file, old);
        assertThat(kept.read("old")).isEqualTo(result);
        Files.writeString(file, old.replaceAll("\"parameters\":[0-9]+,", ""));
        assertThatThrownBy(() -> kept.read("old")).hasMessageContaining("is damaged");
    }

    @Test
    void whyANetworkDivergedIsKeptWithoutWords() throws Exception {
        KeptRaces kept = new KeptRaces(folder);
        RaceResult result = run(NO_LISTENER, recipe(Architecture.RNN), wild());
        kept.keep("wild", result);
        assertThat(kept.read("wild")).isEqualTo(result);
        Path file = folder.resolve("wild.json");
        String written = Files.readString(file);
        assertThat(written).doesNotContain("diverged.");

        // Races were kept with the sentence itself before, and with none of it before that.
        Divergence divergence = result.lanes().get(1).divergence();
        String sentence = "\"failure\":\"The loss became " + divergence.loss() + " at iteration "
                + divergence.iteration() + ": it fell out. Let it learn at a lower rate.\"";
        String old = written.replace("\"divergence\":null", "\"failure\":\"\"")
                .replaceAll("\"divergence\":\\{[^}]*}", sentence);
        assertThat(old).contains("it fell out").doesNotContain("divergence");
        Files.writeString(file, old);
        assertThat(kept.read("wild")).isEqualTo(result);
        Files.writeString(file, old.replace("," + sentence, "").replace(",\"failure\":\"\"", ""));
        assertThat(kept.read("wild").lanes()).allMatch(lane -> lane.failure().isEmpty());
    }

    @Test
    void namesStayInTheFolder() {
        KeptRaces kept = new KeptRaces(folder);
        for (String name : new String[] {"../x", "", ".hidden", "a/b", "x".repeat(61)}) {
            assertThatThrownBy(() -> kept.delete(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("name");
        }
    }

    @Test
    void aDamagedRaceSaysSo() throws Exception {
        Files.writeString(folder.resolve("broken.json"), "{\"dataset\":");
        assertThatThrownBy(() -> new KeptRaces(folder).read("broken"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void noMoreThanTheMostAreKept() throws Exception {
        KeptRaces kept = new KeptRaces(folder);
        RaceResult empty = new RaceResult("none", List.of());
        for (int i = 0; i < KeptRaces.MOST; i++) {
            kept.keep("race " + i, empty);
        }
        assertThatThrownBy(() -> kept.keep("one more", empty)).hasMessageContaining("which is the most");
        kept.delete("race 7");
        kept.keep("one more", empty);
    }

    @Test
    void aKeptRaceIsReplacedByNoOtherOfItsName() throws Exception {
        KeptRaces kept = new KeptRaces(folder);
        RaceResult first = new RaceResult("first", List.of());
        RaceResult second = new RaceResult("second", List.of());
        kept.keep("Mine", first);
        for (String name : List.of("Mine", "mine")) {
            assertThatThrownBy(() -> kept.keep(name, second))
                    .isInstanceOf(UnusableFileException.class)
                    .hasMessageContaining("There is a race called " + name + " already");
        }
        assertThat(kept.names()).containsExactly("Mine");
        assertThat(kept.read("Mine")).isEqualTo(first);
    }

    @Test
    void aNetworkThatCannotBeMadeLeavesNoneOfTheOthersBehind() {
        int[] freed = new int[1];
        BiFunction<Recipe, Integer, Network> networks = (recipe, classes) -> {
            if (recipe.architecture() == Architecture.MLP) {
                throw new OutOfMemoryError("no room for another");
            }
            return new FailingNetwork(1) {
                @Override
                public void close() {
                    freed[0]++;
                }
            };
        };
        List<Recipe> recipes = List.of(recipe(Architecture.RNN), recipe(Architecture.GRU), recipe(Architecture.MLP));

        assertThatThrownBy(() -> new Race(dataset, recipes, NO_LISTENER, () -> {}, networks))
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(freed[0]).isEqualTo(2);
    }

    @Test
    void whatIsMeasuredOnTheWayIsToldWithTheNetworkThatItIsOf() {
        List<Integer> told = new ArrayList<>();
        RaceListener watching = new RaceListener() {
            @Override
            public void onEvaluated(int lane, double seconds, AccuracyPoint evaluated) {
                if (evaluated.split() == Split.TEST && evaluated.samples() == 100) {
                    told.add(lane);
                }
            }
        };
        run(
                watching,
                recipe(Architecture.RNN).withSamples(100),
                recipe(Architecture.MLP).withSamples(100));
        assertThat(told).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void twoToFiveNetworksOfTheSameDigitsRace() {
        Recipe recipe = recipe(Architecture.RNN);
        for (int lanes = Race.MIN_LANES; lanes <= Race.MAX_LANES; lanes++) {
            Race.requireFair(Collections.nCopies(lanes, recipe));
        }
        assertThatThrownBy(() -> Race.requireFair(Collections.nCopies(6, recipe)))
                .hasMessageContaining("2 to 5 networks, not 6");
        assertThatThrownBy(() -> new Race(dataset, List.of(recipe, recipe.withBatchSize(11)), NO_LISTENER))
                .hasMessageContaining("the same digits in the same order");
    }

    /** Two iterations; accuracies of every kind after the second. */
    private static RaceLane lane() {
        List<AccuracyPoint> points = List.of(
                new AccuracyPoint(2, 20, Split.TRAINING_MINIBATCH, 0.9, 10),
                new AccuracyPoint(2, 20, Split.TEST_MINIBATCH, 0.25, 10),
                new AccuracyPoint(2, 20, Split.TEST, 0.5, 50));
        TrainingRecord run = new TrainingRecord(recipe(Architecture.RNN), 0.01, List.of(2.0, 1.5), points);
        return new RaceLane(run, 500, List.of(0.125, 0.5), null);
    }

    @Test
    void itsCsvTellsTheKindsOfAccuracyApart() {
        assertThat(new RaceResult("none", List.of(lane())).csv().lines().skip(1).toList())
                .containsExactly(
                        "1,rnn,12,1,10,0.125000,2.000000,,", "1,rnn,12,2,20,0.500000,1.500000,0.250000,0.500000");
    }

    @Test
    void aLaneSaysHowLongAnIterationTookAndWhatWasTestedLast() {
        assertThat(lane().totalSeconds()).isEqualTo(0.5);
        assertThat(lane().millisecondsPerIteration()).isEqualTo(250);
        assertThat(lane().newestTest()).contains(new AccuracyPoint(2, 20, Split.TEST, 0.5, 50));
        assertThat(lane().testAccuracy()).hasValue(0.5);
    }

    @Test
    void otherFilesInTheFolderAreNoRaces() throws Exception {
        KeptRaces kept = new KeptRaces(folder);
        kept.keep("mine", new RaceResult("none", List.of()));
        Files.writeString(folder.resolve("notes.txt"), "about my races");
        Files.writeString(folder.resolve(".hidden.json"), "{}");
        assertThat(kept.names()).containsExactly("mine");
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsRefusedBeforeTheRace() throws Exception {
        Files.createDirectory(folder.resolve("taken.json"));
        KeptRaces kept = new KeptRaces(folder);
        assertThatThrownBy(() -> kept.requireRoom("taken"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> kept.read("taken"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void aFileThatIsNoRaceAsLargeAsItIsIsNotReadIntoMemory() throws Exception {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("large.json").toFile(), "rw")) {
            file.setLength((256L << 20) + 1);
        }
        assertThatThrownBy(() -> new KeptRaces(folder).read("large"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("is too large");
    }
}

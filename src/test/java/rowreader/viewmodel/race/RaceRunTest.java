package rowreader.viewmodel.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import rowreader.network.SimpleDigits;
import rowreader.network.race.RaceResult;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

class RaceRunTest {
    private static final List<Recipe> RECIPES = List.of(small(Architecture.RNN), small(Architecture.MLP));

    private static Recipe small(Architecture architecture) {
        return architecture.recipe().withHiddenSize(8).withSamples(100).withBatchSize(10);
    }

    /** Breaks the race off as soon as it has its networks. */
    private static final class Breaking implements RaceRun.Watcher {
        private final Error failure;
        private final List<String> told = new ArrayList<>();

        Breaking(Error failure) {
            this.failure = failure;
        }

        @Override
        public void onLanes(RaceResult atStart) {
            throw failure;
        }

        @Override
        public void onWeights(List<Weights> weights) {
            told.add("weights");
        }

        @Override
        public void onProgress(RaceResult soFar) {
            told.add("progress");
        }

        @Override
        public void onRest(RaceResult soFar, boolean over) {
            told.add("rest");
        }

        @Override
        public void onBroken(Text sentence, RaceResult soFar) {
            told.add(sentence.key());
        }
    }

    @Test
    void aLibraryThatIsMissingBreaksARaceOffAndIsTold() {
        assertTold("viewmodel.race.broken", new UnsatisfiedLinkError("no such library"));
    }

    @Test
    void tooLittleMemoryIsToldAsSuch() {
        assertTold("viewmodel.race.memory", new OutOfMemoryError("no room"));
    }

    private static void assertTold(String key, Error failure) {
        Breaking watcher = new Breaking(failure);
        RaceRun run = new RaceRun(SimpleDigits.dataset(50, 20), RECIPES, new GiveWay(), watcher, Duration.ofMinutes(1));

        assertThatThrownBy(run::run).isSameAs(failure);
        run.close();

        assertThat(watcher.told).containsExactly(key);
    }

    /** Learns to the end. */
    private static final class Counting implements RaceRun.Watcher {
        private final List<Integer> progress = new ArrayList<>();
        /** How many iterations were made when weights were handed out. */
        private final List<Integer> weightsAfter = new ArrayList<>();

        private int iterations;

        @Override
        public void onIteration(int lane, long samples, double seconds, double trainingLoss) {
            iterations++;
        }

        @Override
        public void onLanes(RaceResult atStart) {}

        @Override
        public void onWeights(List<Weights> weights) {
            weightsAfter.add(iterations);
        }

        @Override
        public void onProgress(RaceResult soFar) {
            progress.add(soFar.lanes().stream()
                    .mapToInt(lane -> lane.seconds().size())
                    .sum());
        }

        @Override
        public void onRest(RaceResult soFar, boolean over) {}

        @Override
        public void onBroken(Text sentence, RaceResult soFar) {}
    }

    @Test
    void itSaysHowItStandsAtEachGap() {
        assertThat(progress(Duration.ZERO)).hasSize(20).isSorted().endsWith(20);
        assertThat(progress(Duration.ofHours(1))).isEmpty();
    }

    private static List<Integer> progress(Duration gap) {
        return counted(gap).progress;
    }

    private static Counting counted(Duration gap) {
        Counting watcher = new Counting();
        RaceRun run = new RaceRun(SimpleDigits.dataset(50, 20), RECIPES, new GiveWay(), watcher, gap);
        run.run();
        run.close();
        return watcher;
    }

    @Test
    void weightsAreHandedOutAtOnceNowAndThenAndAtTheEnd() {
        List<Integer> after = counted(Duration.ofHours(1)).weightsAfter;
        assertThat(after).startsWith(1).endsWith(20).hasSizeLessThan(20);
    }

    @Test
    void itStandsStillWhileSomeoneAsksForTheCoresButCanBeAskedToRest() {
        GiveWay giveWay = new GiveWay();
        giveWay.ask(true);
        Counting watcher = new Counting();
        RaceRun run = new RaceRun(SimpleDigits.dataset(50, 20), RECIPES, giveWay, watcher, Duration.ofHours(1));
        CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(() -> run.rest(true));
        run.run();
        run.close();
        assertThat(watcher.iterations).isLessThanOrEqualTo(1);
    }
}

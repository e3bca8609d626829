package rowreader.viewmodel.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.network.SimpleDigits;
import rowreader.network.race.KeptRaces;
import rowreader.network.race.RaceResult;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.GiveWay;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.lab.Waiting;
import rowreader.viewmodel.race.RaceModel.Threads;
import rowreader.viewmodel.training.TrainingModel;

/** With same-thread executors; what the race's thread is asked to do waits until {@link #race()}. */
class RaceModelTest {
    private static final long SAMPLES = 600;

    private final RecordedCommands commands = new RecordedCommands();
    private final TrainingModel training = new TrainingModel(commands, Runnable::run, Runnable::run);
    private final Dataset dataset = SimpleDigits.dataset(100, 50);
    private final ObjectProperty<Digit> drawing = new SimpleObjectProperty<>();
    private final Queue<Runnable> raceThread = new ArrayDeque<>();
    private final List<String> messages = new ArrayList<>();
    private RaceModel model;

    @TempDir
    Path folder;

    @BeforeEach
    void make() {
        model = model(Runnable::run);
        model.messageProperty()
                .addListener((observable, was, is) -> messages.add(is.text().words()));
        model.setup().take(List.of(small(Architecture.RNN), small(Architecture.MLP)));
    }

    private RaceModel model(Executor files) {
        return new RaceModel(
                commands,
                training,
                drawing,
                new KeptRaces(folder.resolve("races")),
                new Threads(raceThread::add, Runnable::run, files, Runnable::run, Runnable::run),
                new GiveWay());
    }

    private static Recipe small(Architecture architecture) {
        return architecture
                .recipe()
                .withHiddenSize(12)
                .withLearningRate(0.01)
                .withSamples(SAMPLES)
                .withBatchSize(10);
    }

    /** Does all that the race's thread was asked to. */
    private void race() {
        while (!raceThread.isEmpty()) {
            raceThread.remove().run();
        }
    }

    private void raceToTheEnd() {
        training.onLoaded(dataset);
        model.startOrPause();
        race();
    }

    private RaceState state() {
        return model.stateProperty().get();
    }

    private List<LaneModel> lanes() {
        return model.shownProperty().get().lanes();
    }

    private void onceAfter(int iterations, Runnable action) {
        boolean[] done = new boolean[1];
        model.versionProperty().addListener((observable, was, is) -> {
            int made = lanes().stream()
                    .mapToInt(lane -> lane.bySamples().loss().size())
                    .sum();
            if (made >= iterations && !done[0]) {
                done[0] = true;
                action.run();
            }
        });
    }

    @Test
    void everyLaneHasItsCurvesAndNumbers() {
        raceToTheEnd();
        assertThat(state()).isEqualTo(RaceState.OVER);
        assertThat(lanes()).extracting(lane -> lane.name().words()).containsExactly("Simple RNN", "Dense network");
        for (LaneModel lane : lanes()) {
            assertThat(lane.samples()).isEqualTo(SAMPLES);
            assertThat(lane.bySamples().loss().size()).isEqualTo(60);
            assertThat(lane.bySamples().loss().x(59)).isEqualTo(SAMPLES);
            assertThat(lane.bySeconds().loss().size()).isEqualTo(60);
            assertThat(lane.bySeconds().loss().x(59)).isEqualTo(Math.round(60 * lane.millisecondsPerIteration()));
            assertThat(lane.bySamples().testAccuracy().size()).isEqualTo(3);
            for (int test = 0; test < 3; test++) {
                assertThat(lane.bySeconds().testAccuracy().x(test))
                        .isEqualTo(lane.bySeconds().loss().x(20 * test + 19));
            }
            assertThat(lane.parameters()).isPositive();
            assertThat(lane.testAccuracy().orElseThrow().count()).isEqualTo(50);
            assertThat(lane.failure()).isEmpty();
        }
    }

    @Test
    void itPausesGoesOnAndStops() {
        training.onLoaded(dataset);
        onceAfter(20, model::startOrPause);
        model.startOrPause();
        race();
        assertThat(state()).isEqualTo(RaceState.PAUSED);
        long before = lanes().get(1).samples();
        assertThat(before).isBetween(10L, SAMPLES - 10);

        onceAfter(60, model::stop);
        model.startOrPause();
        race();
        assertThat(state()).isEqualTo(RaceState.OVER);
        assertThat(lanes().get(0).samples() + lanes().get(1).samples()).isBetween(600L, 700L);

        model.startOrPause();
        race();
        assertThat(lanes()).extracting(LaneModel::samples).containsExactly(SAMPLES, SAMPLES);
    }

    @Test
    void aPausedRaceCanBeStopped() {
        training.onLoaded(dataset);
        onceAfter(20, model::startOrPause);
        model.startOrPause();
        race();
        assertThat(model.kept().canKeep().get()).isFalse();
        assertThat(model.kept().canExport().get()).isFalse();
        model.stop();
        // What frees the networks.
        assertThat(raceThread).hasSize(1);
        race();
        assertThat(state()).isEqualTo(RaceState.OVER);
        assertThat(model.kept().canKeep().get()).isTrue();
        assertThat(model.kept().canExport().get()).isTrue();
    }

    @Test
    void whatIsShownWhileItRunsIsToldAsItHappens() {
        Recipe wild =
                small(Architecture.LENET).withOptimizer(Optimizer.MOMENTUM).withLearningRate(1);
        model.setup().take(List.of(small(Architecture.RNN), wild));
        Set<String> seen = new HashSet<>();
        model.versionProperty().addListener((observable, was, is) -> {
            if (state() == RaceState.RACING && lanes().size() == 2) {
                lanes().get(0).testAccuracy().ifPresent(accuracy -> seen.add("accuracy"));
                lanes().get(1).failure().ifPresent(failure -> seen.add("failure"));
            }
        });
        raceToTheEnd();
        assertThat(seen).containsExactlyInAnyOrder("accuracy", "failure");
    }

    @Test
    void theNextRaceBeginsWithNothingOfTheLast() {
        raceToTheEnd();
        drawing.set(dataset.test().digit(0));
        model.startOrPause();
        assertThat(state()).isEqualTo(RaceState.RACING);
        assertThat(lanes()).isEmpty();
        assertThat(model.resultProperty().get()).isNull();
        assertThat(model.readingsProperty().get()).isEmpty();
    }

    @Test
    void whatCannotBeMadeIsChosenAgain() {
        training.onLoaded(dataset);
        model.setup().take(List.of(small(Architecture.RNN)));
        model.startOrPause();
        assertThatThrownBy(this::race).isInstanceOf(IllegalArgumentException.class);
        assertThat(state()).isEqualTo(RaceState.CHOOSING);
        assertThat(messages).containsExactly(Text.of("viewmodel.race.broken").words());
    }

    @Test
    void theDigitsAreLoadedOnDemand() {
        model.startOrPause();
        assertThat(commands.asked()).containsExactly("load");
        assertThat(state()).isEqualTo(RaceState.WAITING);
        training.onStateChanged(TrainingState.LOADING);
        training.onLoaded(dataset);
        assertThat(raceThread).isEmpty();
        training.onStateChanged(TrainingState.IDLE);
        assertThat(state()).isEqualTo(RaceState.RACING);
        race();
        assertThat(state()).isEqualTo(RaceState.OVER);
    }

    @Test
    void digitsThatAreOnTheirWayAreWaitedFor() {
        training.onStateChanged(TrainingState.LOADING);
        model.startOrPause();
        assertThat(commands.asked()).isEmpty();
        assertThat(state()).isEqualTo(RaceState.WAITING);
        training.onLoaded(dataset);
        training.onStateChanged(TrainingState.IDLE);
        assertThat(state()).isEqualTo(RaceState.RACING);
        race();
    }

    @Test
    void withoutDigitsThereIsNoRace() {
        model.startOrPause();
        training.onStateChanged(TrainingState.LOADING);
        training.onStateChanged(TrainingState.FAILED);
        assertThat(state()).isEqualTo(RaceState.CHOOSING);
        assertThat(messages).singleElement().asString().contains("no digits");
    }

    @Test
    void waitingCanBeGivenUp() {
        model.startOrPause();
        model.stop();
        training.onLoaded(dataset);
        assertThat(state()).isEqualTo(RaceState.CHOOSING);
        assertThat(raceThread).isEmpty();
    }

    @Test
    void digitsThatAreThereBeginItWhileTheTrainingStaysAsItIs() {
        model.startOrPause();
        training.onLoaded(dataset);
        assertThat(state()).isEqualTo(RaceState.RACING);
    }

    @Test
    void aPausedRaceThatWaitsForTheTrainingIsPausedAgain() {
        training.onLoaded(dataset);
        onceAfter(20, () -> training.onStateChanged(TrainingState.TRAINING));
        model.startOrPause();
        race();
        model.startOrPause();
        assertThat(state()).isEqualTo(RaceState.WAITING);
        model.stop();
        assertThat(state()).isEqualTo(RaceState.PAUSED);
        assertThat(model.kept().canOpen().get()).isFalse();
        training.onStateChanged(TrainingState.PAUSED);
        assertThat(state()).isEqualTo(RaceState.PAUSED);
        assertThat(raceThread).isEmpty();
    }

    @Test
    void itBeginsOnlyWhenTheTrainingRests() {
        training.onLoaded(dataset);
        training.onStateChanged(TrainingState.TRAINING);
        model.startOrPause();
        assertThat(commands.asked()).contains("pause");
        assertThat(messages).singleElement().asString().contains("training was paused");
        assertThat(raceThread).isEmpty();
        training.onStateChanged(TrainingState.PAUSED);
        assertThat(state()).isEqualTo(RaceState.RACING);
    }

    @Test
    void trainingThatBeginsPausesIt() {
        training.onLoaded(dataset);
        onceAfter(20, () -> training.onStateChanged(TrainingState.TRAINING));
        model.startOrPause();
        race();
        assertThat(state()).isEqualTo(RaceState.PAUSED);
        assertThat(messages).singleElement().asString().contains("race was paused");
    }

    @Test
    void whoDivergesSaysSoAndTheOthersGoOn() {
        Recipe wild =
                small(Architecture.LENET).withOptimizer(Optimizer.MOMENTUM).withLearningRate(1);
        model.setup().take(List.of(small(Architecture.RNN), wild));
        raceToTheEnd();
        assertThat(lanes().get(0).samples()).isEqualTo(SAMPLES);
        assertThat(lanes().get(1).samples()).isLessThan(SAMPLES);
        assertThat(lanes().get(1).failure().orElseThrow().toString()).contains("diverged");
    }

    @Test
    void everyNetworkReadsTheDrawing() {
        raceToTheEnd();
        assertThat(model.readingsProperty().get()).isEmpty();
        assertThat(model.readingHint().get().words()).contains("Draw a digit");
        drawing.set(dataset.test().digit(0));
        assertThat(model.readingsProperty().get()).hasSize(2).allSatisfy(reading -> {
            assertThat(reading.prediction()).isIn(dataset.classNames());
            assertThat(reading.probability()).isBetween(0.1, 1.0);
        });
        assertThat(model.readingHint().get()).isNull();
        drawing.set(null);
        assertThat(model.readingsProperty().get()).isEmpty();
    }

    @Test
    void aKeptRaceComesBackWithItsCurvesButReadsNothing() {
        raceToTheEnd();
        drawing.set(dataset.test().digit(0));
        List<LaneModel> before = lanes();
        model.kept().keep(" gates or not ");
        assertThat(model.shownProperty().get().name()).isEqualTo("gates or not");
        assertThat(model.kept().canKeep().get()).isFalse();

        model.choose();
        assertThat(lanes()).isEmpty();
        model.kept().open("gates or not");
        assertThat(state()).isEqualTo(RaceState.OVER);
        for (int lane = 0; lane < 2; lane++) {
            LaneModel back = lanes().get(lane);
            assertThat(back.name()).isEqualTo(before.get(lane).name());
            assertThat(back.samplesToGoal()).isEqualTo(before.get(lane).samplesToGoal());
            assertThat(back.testAccuracy()).isEqualTo(before.get(lane).testAccuracy());
            assertThat(back.bySeconds().loss().smoothed(59))
                    .isEqualTo(before.get(lane).bySeconds().loss().smoothed(59));
        }
        assertThat(model.readingsProperty().get()).isEmpty();
        assertThat(model.readingHint().get().words()).contains("no weights");
    }

    @Test
    void twoKeptRacesAreCompared() {
        assertThat(model.kept().canCompare().get()).isFalse();
        raceToTheEnd();
        assertThat(model.kept().canCompare().get()).isTrue();
        model.kept().keep("one");
        assertToldAsChanged(() -> model.kept().compareWith("one"));
        assertThat(model.comparedProperty().get().name()).isEqualTo("one");
        assertThat(model.comparedProperty().get().lanes()).hasSize(2);
        assertToldAsChanged(model::endComparison);
        assertThat(model.comparedProperty().get().isEmpty()).isTrue();

        model.kept().compareWith("one");
        assertToldAsChanged(model::choose);
        assertThat(model.comparedProperty().get().isEmpty()).isTrue();
    }

    private void assertToldAsChanged(Runnable change) {
        long before = model.versionProperty().get();
        change.run();
        assertThat(model.versionProperty().get()).isNotEqualTo(before);
    }

    @Test
    void whoRacedIsChosenAgainThoughOthersWereMeant() {
        raceToTheEnd();
        model.kept().keep("one");
        model.setup().take(List.of(Architecture.GRU.recipe(), Architecture.LENET.recipe()));
        model.choose();
        assertThat(model.setup().recipes()).containsExactly(small(Architecture.RNN), small(Architecture.MLP));
    }

    @Test
    void aKeptRaceTakesNotThePlaceOfOneThatIsUnderWay() {
        raceToTheEnd();
        model.kept().keep("one");
        assertThat(model.kept().canOpen().get()).isTrue();
        Waiting files = new Waiting();
        RaceModel slow = model(files);
        slow.setup().take(List.of(small(Architecture.RNN), small(Architecture.GRU)));
        slow.kept().open("one");
        slow.startOrPause();
        files.run();
        assertThat(slow.stateProperty().get()).isEqualTo(RaceState.RACING);
        assertThat(slow.shownProperty().get().isEmpty()).isTrue();
        slow.close();
        race();
    }

    @Test
    void aDeletedRaceCanBeBroughtBack() {
        raceToTheEnd();
        model.kept().keep("one");
        model.kept().delete("one");
        assertThat(model.kept().namesProperty().get()).isEmpty();
        assertThat(model.kept().canKeep().get()).isTrue();
        model.kept().bringBack();
        assertThat(model.kept().namesProperty().get()).containsExactly("one");
        assertThat(model.kept().deletedProperty().get()).isNull();
        assertThat(model.shownProperty().get().name()).isEqualTo("one");
        assertThat(model.kept().canKeep().get()).isFalse();
        model.kept().open("one");
        assertThat(lanes()).hasSize(2);
    }

    @Test
    void aDeletedRaceThatIsBroughtBackLeavesANewerOneOfItsNameAlone() {
        raceToTheEnd();
        RaceResult first = model.resultProperty().get();
        model.kept().keep("one");
        model.kept().delete("one");
        model.startOrPause();
        race();
        RaceResult second = model.resultProperty().get();
        model.kept().keep("one");

        model.kept().bringBack();

        assertThat(model.kept().namesProperty().get()).containsExactly("Race 2", "one");
        assertThat(messages).last().asString().contains("Race 2");
        assertThat(model.shownProperty().get().name()).isEqualTo("one");
        model.kept().open("one");
        assertThat(model.resultProperty().get()).isEqualTo(second);
        model.kept().open("Race 2");
        assertThat(model.resultProperty().get()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null"})
    void aDamagedRaceIsTold(String content) throws Exception {
        Files.createDirectories(folder.resolve("races"));
        Files.writeString(folder.resolve("races/broken.json"), content);
        model.kept().open("broken");
        assertThat(messages).singleElement().asString().contains("is damaged");
        model.kept().delete("broken");
        assertThat(folder.resolve("races")).isEmptyDirectory();
    }

    @Test
    void aNameIsTakenOnce() {
        raceToTheEnd();
        model.kept().keep("one");
        model.startOrPause();
        race();
        model.kept().keep("one");
        assertThat(messages).last().asString().contains("already");
        model.kept().keep("../two");
        assertThat(messages).last().asString().contains("name");
        assertThat(model.kept().freeName()).isEqualTo("Race 2");
        model.kept().keep("Race 2");
        model.kept().delete("one");
        assertThat(model.kept().freeName()).isEqualTo("Race 3");
    }

    @Test
    void aRaceThatAnotherWindowKeptMeanwhileIsNotReplaced() throws IOException {
        raceToTheEnd();
        RaceResult other = new RaceResult("other", List.of());
        KeptRaces ofAnotherWindow = new KeptRaces(folder.resolve("races"));
        ofAnotherWindow.keep("one", other);

        model.kept().keep("One");

        assertThat(messages).last().asString().contains("There is a race called One already");
        assertThat(ofAnotherWindow.read("one")).isEqualTo(other);
        assertThat(model.kept().namesProperty().get()).containsExactly("one");
        assertThat(model.shownProperty().get().name()).isEmpty();
        assertThat(model.kept().canKeep().get()).isTrue();
    }

    @Test
    void aDeletedRaceThatIsBroughtBackLeavesOneOfAnotherWindowAlone() throws IOException {
        raceToTheEnd();
        model.kept().keep("one");
        model.kept().delete("one");
        RaceResult other = new RaceResult("other", List.of());
        KeptRaces ofAnotherWindow = new KeptRaces(folder.resolve("races"));
        ofAnotherWindow.keep("One", other);
        ofAnotherWindow.keep("race 2", other);

        model.kept().bringBack();

        assertThat(model.kept().namesProperty().get()).containsExactly("One", "Race 3", "race 2");
        assertThat(ofAnotherWindow.read("One")).isEqualTo(other);
        assertThat(model.shownProperty().get().name()).isEqualTo("Race 3");
    }

    @Test
    void keptRacesAreThereAtTheNextStart() {
        raceToTheEnd();
        model.kept().keep("one");
        assertThat(messages).last().asString().contains("one");
        assertThat(afterARestart().kept().namesProperty().get()).containsExactly("one");
    }

    @Test
    void whereNothingRunsThereIsNothingToWaitForAtTheEnd() {
        assertThat(model.close()).isCompleted();
    }

    @Test
    void theTableIsExported() {
        raceToTheEnd();
        model.kept().exportTo(new File(folder.toFile(), "table"));
        assertThat(folder.resolve("table.csv"))
                .content()
                .hasLineCount(1 + 2 * 60)
                .startsWith("lane,network");
        assertThat(messages).last().asString().contains("table.csv");
    }

    @Test
    void theTableDoesNotReplaceAFileThatNobodyChose() throws IOException {
        raceToTheEnd();
        Path old = Files.writeString(folder.resolve("table.csv"), "old");
        model.kept().exportTo(new File(folder.toFile(), "table"));
        assertThat(old).hasContent("old");
        assertThat(messages).last().asString().startsWith("table.csv is there already");
    }

    @Test
    void aRaceThatNobodyKeptCanBeShownAgain() {
        raceToTheEnd();
        RaceResult first = model.resultProperty().get();
        assertThat(model.kept().unnamedProperty().get()).isNull();
        model.startOrPause();
        race();
        RaceResult second = model.resultProperty().get();
        assertThat(model.kept().unnamedProperty().get()).isEqualTo(first);

        model.kept().openUnnamed();
        assertThat(model.resultProperty().get()).isEqualTo(first);
        assertThat(model.kept().unnamedProperty().get()).isEqualTo(second);
        // What is shown would be lost with the window, too.
        assertThat(afterARestart().kept().unnamedProperty().get()).isEqualTo(first);
        model.kept().keep("one");
        assertThat(afterARestart().kept().unnamedProperty().get()).isEqualTo(second);

        model.choose();
        assertThat(model.kept().unnamedProperty().get()).isEqualTo(second);
        model.kept().openUnnamed();
        assertThat(lanes()).hasSize(2);
        assertThat(model.kept().unnamedProperty().get()).isNull();
        model.kept().keep("two");
        assertThat(afterARestart().kept().unnamedProperty().get()).isNull();
        assertThat(folder.resolve("races").toFile().list((races, file) -> file.endsWith(".json")))
                .containsExactlyInAnyOrder("one.json", "two.json");
    }

    @Test
    void whoDoesNotWantALastRaceIsRidOfIt() {
        raceToTheEnd();
        model.choose();
        model.kept().forgetUnnamed();
        assertThat(model.kept().unnamedProperty().get()).isNull();
        assertThat(afterARestart().kept().unnamedProperty().get()).isNull();
    }

    /** The model of the next start. */
    private RaceModel afterARestart() {
        return model(Runnable::run);
    }

    @Test
    void aRaceUnderWayIsKeptAtTheEnd() {
        training.onLoaded(dataset);
        List<CompletableFuture<Void>> end = new ArrayList<>();
        onceAfter(20, () -> end.add(model.close()));
        model.startOrPause();
        race();

        assertThat(end).singleElement().matches(CompletableFuture::isDone);
        RaceModel next = afterARestart();
        assertThat(next.kept().namesProperty().get()).isEmpty();
        next.kept().openUnnamed();
        assertThat(next.shownProperty().get().lanes().stream().mapToLong(LaneModel::samples))
                .allMatch(samples -> samples > 0 && samples < SAMPLES);
        next.kept().keep("the last");
        assertThat(next.kept().namesProperty().get()).containsExactly("the last");
    }

    @Test
    void aPausedRaceIsThereAfterAKill() {
        training.onLoaded(dataset);
        onceAfter(20, model::startOrPause);
        model.startOrPause();
        race();
        assertThat(state()).isEqualTo(RaceState.PAUSED);
        assertThat(afterARestart().kept().unnamedProperty().get())
                .isEqualTo(model.resultProperty().get());
    }

    @Test
    void aRaceThatBreaksOffIsThereStill() {
        training.onLoaded(dataset);
        Error failure = new OutOfMemoryError("no room");
        onceAfter(20, () -> {
            throw failure;
        });
        model.startOrPause();
        assertThatThrownBy(this::race).isSameAs(failure);
        race();

        assertThat(state()).isEqualTo(RaceState.OVER);
        assertThat(messages).containsExactly(Text.of("viewmodel.race.memory").words());
        RaceResult soFar = model.resultProperty().get();
        assertThat(soFar.lanes()).allMatch(lane -> !lane.seconds().isEmpty());
        assertThat(afterARestart().kept().unnamedProperty().get()).isEqualTo(soFar);
        model.kept().keep("cut short");
        assertThat(model.kept().namesProperty().get()).containsExactly("cut short");
    }

    @Test
    void aRaceThatDidNothingTakesNoPlace() {
        raceToTheEnd();
        RaceResult first = model.resultProperty().get();
        model.choose();
        model.startOrPause();
        model.close();
        race();
        assertThat(afterARestart().kept().unnamedProperty().get()).isEqualTo(first);
    }

    @Test
    void aDamagedRaceWithoutNameIsToldOnce() throws Exception {
        Files.createDirectories(folder.resolve("races"));
        Files.writeString(folder.resolve("races/_unnamed.json"), "{");
        // Before anyone listens: what a constructor tells is the newest message.
        assertThat(afterARestart().messageProperty().get().text().words()).contains("is damaged");
        assertThat(afterARestart().messageProperty().get()).isNull();
    }

    @Test
    void nothingIsToldOnceItIsClosed() {
        training.onLoaded(dataset);
        onceAfter(20, model::close);
        model.startOrPause();
        race();
        assertThat(lanes()).extracting(LaneModel::samples).allMatch(samples -> samples < SAMPLES);
    }

    @Test
    void aRaceThatIsReadTooLateIsComparedWithNothing() {
        raceToTheEnd();
        model.kept().keep("one");
        Waiting files = new Waiting();
        RaceModel slow = model(files);
        slow.kept().open("one");
        files.run();

        slow.kept().compareWith("one");
        slow.choose();
        files.run();

        assertThat(slow.comparedProperty().get().isEmpty()).isTrue();
    }
}

package rowreader.viewmodel.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.data.drawing.ExampleDrawings;
import rowreader.data.lesson.Place;
import rowreader.data.lesson.Task;
import rowreader.data.lesson.TaskKind;
import rowreader.network.SimpleDigits;
import rowreader.network.recipe.Architecture;
import rowreader.network.training.TrainingState;
import rowreader.network.weights.LstmWeights;
import rowreader.text.TestTexts;
import rowreader.trace.LayerWeights;
import rowreader.trace.TestWeights;
import rowreader.viewmodel.lab.Waiting;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.race.RaceState;
import rowreader.viewmodel.reading.ReaderModel.Reader;
import rowreader.viewmodel.shelf.Example;

/** What each task waits for, and what it does not take for it. */
class TasksTest {
    @TempDir
    Path folder;

    private LessonFixture all;

    @BeforeEach
    void make() {
        all = new LessonFixture(folder);
    }

    private static Task task(TaskKind kind, double number) {
        return new Task(kind, number, true, false, null);
    }

    private AtomicBoolean watch(TaskKind kind) {
        return watch(task(kind, Double.NaN));
    }

    private AtomicBoolean watch(Task task) {
        AtomicBoolean done = new AtomicBoolean();
        all.tasks.condition(task).watch(() -> done.set(true));
        return done;
    }

    /** Weights that answer something else to what is shown. */
    private LstmWeights others() {
        int answer = all.answer();
        LstmWeights others = LongStream.range(1, 100)
                .mapToObj(seed -> TestWeights.random(6, seed))
                .filter(weights -> all.readWith(weights).answer() != answer)
                .findFirst()
                .orElseThrow();
        all.readWith(LessonFixture.WEIGHTS);
        return others;
    }

    @Test
    void drawnIsWhatAHandDrew() {
        AtomicBoolean done = watch(TaskKind.DRAWN);
        all.readWith(LessonFixture.WEIGHTS).show(0);
        assertThat(done).isFalse();
        all.window.drawing().clear();
        assertThat(done).isFalse();
        all.draw(0.5);
        assertThat(done).isTrue();
    }

    @Test
    void drawnIsNotWhatWasThereBeforeItWasAskedFor() {
        all.readWith(LessonFixture.WEIGHTS).draw(0.5);
        AtomicBoolean done = watch(TaskKind.DRAWN);
        assertThat(done).isFalse();
        all.draw(0.3);
        assertThat(done).isTrue();
    }

    @Test
    void drawnAsALabelHasToBeReadAsThat() {
        all.readWith(LessonFixture.WEIGHTS).draw(0.5);
        int answer = all.answer();
        assertThat(watch(task(TaskKind.DRAWN, answer))).isTrue();
        assertThat(watch(task(TaskKind.DRAWN, (answer + 1) % 10))).isFalse();
    }

    @Test
    void theAnswerIsThatToWhatIsOnTheSheetNow() {
        Waiting tracer = new Waiting();
        all = new LessonFixture(folder, tracer);
        all.readWith(LessonFixture.WEIGHTS).show(0);
        tracer.run();
        int answer = all.answer();
        assertThat(watch(task(TaskKind.ANSWER, answer))).isTrue();
        assertThat(watch(task(TaskKind.ANSWER, (answer + 1) % 10))).isFalse();

        all.show(1);
        // The answer to the digit before is still there.
        AtomicBoolean done = watch(task(TaskKind.ANSWER, answer));
        assertThat(done).isFalse();
        all.show(0);
        tracer.run();
        assertThat(done).isTrue();
    }

    @Test
    void aNetworkThatSeesAllAtOnceAnswersToo() {
        assertThat(watch(task(TaskKind.ANSWER, Double.NaN))).isFalse();
        all.readWith(LayerWeights.mlp(2, 6, 1)).show(0);
        int answer = all.window.reading().getReadout().prediction();
        assertThat(watch(task(TaskKind.ANSWER, answer))).isTrue();
        assertThat(watch(task(TaskKind.ANSWER, (answer + 1) % 10))).isFalse();
    }

    @Test
    void anAnswerHasChangedWhenAnotherIsThere() {
        all.readWith(LessonFixture.WEIGHTS).show(0);
        LstmWeights others = others();
        AtomicBoolean done = watch(TaskKind.ANSWER_CHANGED);
        all.window.drawing().clear();
        assertThat(done).isFalse();
        all.show(0);
        assertThat(done).isFalse();
        all.readWith(others);
        assertThat(done).isTrue();
    }

    @Test
    void aTestDigitIsNoExampleAndAnExampleIsOnlyWhatTheShelfShows() {
        AtomicBoolean testDigit = watch(TaskKind.TEST_DIGIT);
        AtomicBoolean example = watch(TaskKind.EXAMPLE);
        all.shelf.show(new Example(
                TestTexts.named("line"), null, 3, -1, "", ExampleDrawings.three(), TestTexts.named("name")));
        assertThat(example).isTrue();
        assertThat(testDigit).isFalse();
        all.show(0);
        assertThat(testDigit).isTrue();
        assertThat(watch(TaskKind.EXAMPLE)).isFalse();
    }

    @Test
    void playedIsWhatTimeHasGoneOver() {
        AtomicBoolean done = watch(TaskKind.PLAYED);
        all.window.playback().seek(26);
        all.window.playback().toEnd();
        assertThat(done).isFalse();
        all.window.playback().play();
        assertThat(done).isFalse();
        all.window.playback().advance(Duration.ofMinutes(1));
        assertThat(done).isTrue();
    }

    @Test
    void aRowIsReachedOnlyWhereThereIsAReading() {
        AtomicBoolean done = watch(task(TaskKind.AT_ROW, 28));
        assertThat(done).isFalse();
        all.readWith(LessonFixture.WEIGHTS).show(0);
        assertThat(done).isTrue();
        AtomicBoolean fifth = watch(task(TaskKind.AT_ROW, 5));
        all.window.playback().seek(5);
        assertThat(fifth).isFalse();
        all.window.playback().stepBack();
        assertThat(fifth).isTrue();
    }

    @Test
    void aPhaseIsInsideARow() {
        AtomicBoolean done = watch(TaskKind.PHASE);
        all.window.playback().toStart();
        assertThat(done).isFalse();
        all.window.playback().nextPhase();
        assertThat(done).isTrue();
    }

    @Test
    void aUnitIsChosenWhereItIsAnotherAndSeenFromNear() {
        all.readWith(LessonFixture.WEIGHTS).show(0);
        int unit = all.window.picture().getUnit();
        AtomicBoolean done = watch(TaskKind.UNIT_CHOSEN);
        all.window.picture().openUnit(unit);
        assertThat(done).isFalse();
        all.window.picture().depthProperty().set(Depth.CELL);
        AtomicBoolean deeper = watch(TaskKind.UNIT_CHOSEN);
        all.window.picture().openUnit((unit + 1) % 6);
        assertThat(done).isTrue();
        assertThat(deeper).isTrue();
    }

    @Test
    void aUnitThatTheProgramFollowsIsNotChosen() {
        all.readWith(LessonFixture.WEIGHTS).show(0);
        int unit = all.window.picture().getUnit();
        AtomicBoolean done = watch(TaskKind.UNIT_CHOSEN);
        for (int seed = 1; all.window.picture().getUnit() == unit; seed++) {
            all.readWith(TestWeights.random(6, seed));
        }
        assertThat(done).isFalse();
    }

    @Test
    void readerTrainingAndBestAreToldApart() {
        AtomicBoolean training = watch(new Task(TaskKind.READER, Double.NaN, true, true, null));
        assertThat(watch(task(TaskKind.READER, Double.NaN))).isTrue();
        assertThat(training).isFalse();
        all.window.reader().readerProperty().set(Reader.TRAINING);
        assertThat(training).isTrue();
        assertThat(watch(task(TaskKind.READER, Double.NaN))).isFalse();
    }

    @Test
    void aTrainingHasToRunAndToComeSoFar() {
        AtomicBoolean running = watch(TaskKind.TRAINING_RUNNING);
        AtomicBoolean samples = watch(task(TaskKind.SAMPLES, 5000));
        all.training.onStateChanged(TrainingState.PAUSED);
        all.training.onIteration(39, 4992, 1);
        assertThat(running).isFalse();
        assertThat(samples).isFalse();
        all.training.onStateChanged(TrainingState.TRAINING);
        all.training.onIteration(40, 5120, 1);
        assertThat(running).isTrue();
        assertThat(samples).isTrue();
    }

    @Test
    void aLossThatIsNoNumberIsAboveAllBoundsAndBelowNone() {
        AtomicBoolean high = watch(task(TaskKind.LOSS, 3));
        AtomicBoolean low = watch(new Task(TaskKind.LOSS, 0.5, false, false, null));
        all.training.onIteration(1, 128, 1);
        assertThat(high).isFalse();
        all.training.onStateChanged(TrainingState.FAILED);
        assertThat(high).isTrue();
        assertThat(low).isFalse();
        all.training.onReset(Architecture.LSTM.recipe());
        all.training.onIteration(1, 128, 0.4);
        assertThat(low).isTrue();
    }

    @Test
    void aPeakSinceTheLastRateCountsAndOneBeforeDoesNot() {
        long samples = 0;
        samples = learn(samples, 50, 9);
        samples = learn(samples, 100, 1);
        assertThat(watch(task(TaskKind.LOSS, 5))).isFalse();
        all.training.learningRateProperty().set(0.5);
        samples = learn(samples, 30, 1);
        assertThat(watch(task(TaskKind.LOSS, 5))).isFalse();
        samples = learn(samples, 50, 8);
        learn(samples, 100, 1);
        assertThat(watch(task(TaskKind.LOSS, 5))).isTrue();
        assertThat(watch(task(TaskKind.LOSS, 8.5))).isFalse();
    }

    private long learn(long samples, int iterations, double loss) {
        for (int i = 1; i <= iterations; i++) {
            all.training.onIteration(samples / 10 + i, samples + 10L * i, loss);
        }
        return samples + 10L * iterations;
    }

    @Test
    void aLearningRateIsTheOneInUse() {
        AtomicBoolean done = watch(task(TaskKind.LEARNING_RATE, 1));
        all.training.learningRateProperty().set(0.5);
        assertThat(done).isFalse();
        all.training.learningRateProperty().set(1);
        assertThat(done).isTrue();
    }

    @Test
    void aViewHasToBeInSight() {
        AtomicBoolean done = watch(new Task(TaskKind.VIEW, Double.NaN, true, false, Place.BELIEF));
        all.places.onShown(Set.of(Place.MEMORY));
        assertThat(done).isFalse();
        all.places.onShown(Set.of(Place.MEMORY, Place.BELIEF));
        assertThat(done).isTrue();
    }

    @Test
    void whatIfIsAChangedPicture() {
        all.readWith(LessonFixture.WEIGHTS).show(0);
        AtomicBoolean done = watch(TaskKind.WHAT_IF_CHANGED);
        all.show(1);
        assertThat(done).isFalse();
        all.studies.counterfactual().paint(0, 0, 0.5f);
        assertThat(done).isTrue();
    }

    @Test
    void oneMoreDrawingIsKept() {
        all.draw(0.4);
        all.window.kept().keep(1);
        AtomicBoolean done = watch(TaskKind.KEPT);
        all.window.kept().removeShown();
        assertThat(done).isFalse();
        all.draw(0.6);
        all.window.kept().keep(1);
        // As many as before.
        assertThat(done).isFalse();
        all.draw(0.7);
        all.window.kept().keep(1);
        assertThat(done).isTrue();
    }

    @Test
    void aRaceRunsAndThenIsOver() {
        Dataset dataset = SimpleDigits.dataset(20, 10);
        AtomicBoolean racing = watch(TaskKind.RACING);
        AtomicBoolean over = watch(TaskKind.RACE_OVER);
        all.race.startOrPause();
        assertThat(all.race.stateProperty().get()).isEqualTo(RaceState.WAITING);
        assertThat(racing).isFalse();
        all.training.onLoaded(dataset);
        assertThat(racing).isTrue();
        assertThat(over).isFalse();
        all.race.stop();
        all.raceThread.remove().run();
        assertThat(over).isTrue();
        all.raceThread.forEach(Runnable::run);
    }
}

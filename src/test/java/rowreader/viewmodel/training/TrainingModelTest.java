package rowreader.viewmodel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;
import rowreader.viewmodel.RecordedCommands;

class TrainingModelTest {
    private static final long SECOND = 1_000_000_000;

    private final RecordedCommands commands = new RecordedCommands();
    private long nanos;
    private final TrainingModel model = new TrainingModel(commands, Runnable::run, Runnable::run, () -> nanos);

    @Test
    void showsTheNewestIteration() {
        model.onIteration(1, 128, 2.5);
        model.onIteration(2, 256, 2.0);

        assertThat(model.iterationProperty().get()).isEqualTo(2);
        assertThat(model.samplesDoneProperty().get()).isEqualTo(256);
        assertThat(model.lossCurve().value(1)).isEqualTo(2.0);
        assertThat(model.smoothedTrainingLossProperty().get()).isBetween(2.0, 2.5);
        assertThat(model.lossCurve().size()).isEqualTo(2);
    }

    @Test
    void showsTheNewestAccuracyOfEachSplitWithItsCount() {
        AccuracyPoint minibatch = new AccuracyPoint(20, 2560, Split.TRAINING_MINIBATCH, 0.75, 128);
        AccuracyPoint testMinibatch = new AccuracyPoint(20, 2560, Split.TEST_MINIBATCH, 0.5, 100);
        AccuracyPoint test = new AccuracyPoint(20, 2560, Split.TEST, 0.625, 10_000);
        model.onEvaluated(minibatch);
        model.onEvaluated(testMinibatch);
        model.onEvaluated(test);

        assertThat(model.trainingMinibatchAccuracyProperty().get()).isEqualTo(minibatch);
        assertThat(model.testMinibatchAccuracyProperty().get()).isEqualTo(testMinibatch);
        assertThat(model.testAccuracyProperty().get()).isEqualTo(test);
        assertThat(model.trainingMinibatchCurve().value(0)).isEqualTo(0.75);
        assertThat(model.testMinibatchCurve().value(0)).isEqualTo(0.5);
        assertThat(model.testCurve().value(0)).isEqualTo(0.625);
    }

    @Test
    void drainsOnceForAllThatWasToldMeanwhile() {
        List<Runnable> drains = new ArrayList<>();
        TrainingModel later = new TrainingModel(commands, Runnable::run, drains::add);
        for (int i = 1; i <= 1_000; i++) {
            later.onIteration(i, 128L * i, 1);
        }
        assertThat(drains).hasSize(1);
        assertThat(later.samplesDoneProperty().get()).isZero();

        List<Number> shown = new ArrayList<>();
        later.samplesDoneProperty().addListener((value, before, now) -> shown.add(now));
        drains.get(0).run();
        assertThat(shown).containsExactly(128_000L);
        assertThat(later.lossCurve().size()).isEqualTo(1_000);

        later.onIteration(1_001, 128_128, 1);
        assertThat(drains).hasSize(2);
    }

    @Test
    void losesNothingThatAnotherThreadTells() throws Exception {
        ExecutorService fxThread = Executors.newSingleThreadExecutor();
        TrainingModel threaded = new TrainingModel(commands, fxThread, fxThread);
        Thread trainer = new Thread(() -> {
            for (int i = 1; i <= 200_000; i++) {
                threaded.onIteration(i, i, 1);
            }
        });
        trainer.start();
        trainer.join();
        fxThread.shutdown();
        assertThat(fxThread.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(threaded.lossCurve().size()).isEqualTo(200_000);
        assertThat(threaded.samplesDoneProperty().get()).isEqualTo(200_000);
    }

    @Test
    void tellsSpeedAndTimeLeftWithoutThePause() {
        model.onReset(Recipe.SEED.withSamples(11_000));
        model.onStateChanged(TrainingState.TRAINING);
        nanos = SECOND;
        model.onIteration(1, 1_000, 1);
        assertThat(model.samplesPerSecondProperty().get()).isCloseTo(1_000, within(1e-6));
        assertThat(model.timeLeftProperty().get()).isEqualTo(Duration.ofSeconds(10));

        model.onStateChanged(TrainingState.PAUSED);
        assertThat(model.samplesPerSecondProperty().get()).isNaN();
        assertThat(model.timeLeftProperty().get()).isNull();

        nanos = 1_000 * SECOND;
        model.onStateChanged(TrainingState.TRAINING);
        nanos = 1_001 * SECOND;
        model.onIteration(2, 2_000, 1);
        assertThat(model.samplesPerSecondProperty().get()).isCloseTo(1_000, within(1e-6));
    }

    @Test
    void startsPausesAndResumes() {
        model.startOrPause();
        model.onStateChanged(TrainingState.TRAINING);
        model.startOrPause();
        model.onStateChanged(TrainingState.PAUSED);
        model.startOrPause();
        model.onStateChanged(TrainingState.FAILED);
        model.startOrPause();
        model.onStateChanged(TrainingState.FINISHED);
        model.startOrPause();
        model.onStateChanged(TrainingState.LOADING);
        model.startOrPause();

        assertThat(commands.asked()).containsExactly("start", "pause", "start", "start");
    }

    @ParameterizedTest
    @EnumSource(TrainingState.class)
    void allowsWhatTheStateAllows(TrainingState state) {
        model.onStateChanged(state);
        boolean resting = state == TrainingState.IDLE || state == TrainingState.PAUSED;

        assertThat(model.canStart().get()).isEqualTo(resting || state == TrainingState.FAILED);
        assertThat(model.canPause().get()).isEqualTo(state == TrainingState.TRAINING);
        assertThat(model.canStep().get()).isEqualTo(resting);
        assertThat(model.canReset().get())
                .isEqualTo(
                        state != TrainingState.IDLE && state != TrainingState.LOADING && state != TrainingState.CLOSED);
    }

    @Test
    void doesNotStepOrResetWhenTheStateForbids() {
        model.onStateChanged(TrainingState.LOADING);
        model.step();
        model.reset();
        assertThat(commands.asked()).isEmpty();

        model.onStateChanged(TrainingState.PAUSED);
        model.step();
        model.reset();
        assertThat(commands.asked()).containsExactly("iterateOnce", "reset");
    }

    @Test
    void resettingClearsWhatWasTold() {
        model.onStateChanged(TrainingState.TRAINING);
        model.onIteration(1, 128, 2);
        model.onEvaluated(new AccuracyPoint(1, 128, Split.TEST, 0.5, 10_000));
        model.onFailed(Text.of("text.reason", "It broke."));
        long version = model.progressVersionProperty().get();
        model.onReset(Recipe.SEED);

        assertThat(model.iterationProperty().get()).isZero();
        assertThat(model.samplesDoneProperty().get()).isZero();
        assertThat(model.smoothedTrainingLossProperty().get()).isNaN();
        assertThat(model.testAccuracyProperty().get()).isNull();
        assertThat(model.lossCurve().isEmpty()).isTrue();
        assertThat(model.testCurve().isEmpty()).isTrue();
        assertThat(model.failureProperty().get()).isNull();
        assertThat(model.progressVersionProperty().get()).isGreaterThan(version);

        model.onIteration(1, 128, 3);
        assertThat(model.smoothedTrainingLossProperty().get()).isEqualTo(3);
    }

    @Test
    void aLossThatIsNotFiniteIsCountedButNotDrawn() {
        model.onIteration(1, 128, 2);
        model.onIteration(2, 256, Double.NaN);

        assertThat(model.samplesDoneProperty().get()).isEqualTo(256);
        assertThat(model.lossCurve().size()).isEqualTo(1);
    }

    @Test
    void showsAFailureUntilDismissedOrTriedAgain() {
        model.onFailed(Text.of("text.reason", "train-labels is missing. Download it."));
        model.onStateChanged(TrainingState.FAILED);
        assertThat(model.failureProperty().get()).hasToString("train-labels is missing. Download it.");
        model.dismissFailure();
        assertThat(model.failureProperty().get()).isNull();

        model.onFailed(Text.of("text.reason", "Again."));
        model.onStateChanged(TrainingState.LOADING);
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void tellsWhatIsLoading() {
        model.onStateChanged(TrainingState.LOADING);
        assertThat(model.loadingFractionProperty().get()).isEqualTo(-1);
        model.onLoading(Text.of("text.reason", "Downloading"), 0.25);
        assertThat(model.activityProperty().get()).hasToString("Downloading");
        assertThat(model.loadingFractionProperty().get()).isEqualTo(0.25);

        model.onStateChanged(TrainingState.TRAINING);
        assertThat(model.activityProperty().get()).isNull();
    }

    @Test
    void aChangedLearningRateGoesToTheTraining() {
        model.learningRateProperty().set(0.01);
        assertThat(commands.asked()).containsExactly("learningRate 0.01");
    }

    @Test
    void aRateThatWasAskedForAfterAResetStaysOnScreenWhenTheResetIsTold() {
        model.onReset(Recipe.SEED);
        CompletableFuture<Void> taken = new CompletableFuture<>();
        commands.answer(taken);
        model.learningRateProperty().set(0.01);

        // The training told it before it took the rate.
        model.onReset(Recipe.SEED);
        assertThat(model.learningRateProperty().get()).isEqualTo(0.01);
        assertThat(model.runningRecipeProperty().get()).isEqualTo(Recipe.SEED.withLearningRate(0.01));

        taken.complete(null);
        model.onReset(Recipe.SEED);
        assertThat(model.learningRateProperty().get()).isEqualTo(Recipe.SEED.learningRate());
        assertThat(commands.asked()).containsExactly("learningRate 0.01");
    }
}

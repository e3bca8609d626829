package rowreader.viewmodel.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.files.SettingsFile;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.TrainingState;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.lesson.TrainingPace;
import rowreader.viewmodel.window.SettingsModel;

class TrainingPaceTest {
    private static final long SECOND = 1_000_000_000;

    @TempDir
    Path folder;

    private long nanos;
    private final TrainingModel training =
            new TrainingModel(new RecordedCommands(), Runnable::run, Runnable::run, () -> nanos);

    /** A thousand training samples a second. */
    private void train(Recipe recipe, int seconds) {
        training.onReset(recipe);
        training.onStateChanged(TrainingState.TRAINING);
        training.onIteration(1, 128, 1);
        for (int second = 1; second <= seconds; second++) {
            nanos += SECOND;
            training.onIteration(1 + second, 128 + second * 1_000L, 1);
        }
        training.onStateChanged(TrainingState.PAUSED);
    }

    /** Of the program that has just been started: it knows what was kept. */
    private TrainingPace pace() {
        return new TrainingPace(
                training,
                new SettingsModel(
                        SettingsFile.open(folder.resolve("settings.json")),
                        Runnable::run,
                        Runnable::run,
                        failure -> {}));
    }

    @Test
    void nothingIsExpectedWhereNothingWasTrained() {
        TrainingPace pace = pace();
        assertThat(pace.expected().getValue()).isNull();
        training.onReset(Architecture.LSTM.recipe());
        assertThat(pace.expected().getValue()).isNull();
    }

    @Test
    void aRunTakesAsLongAsItsSamplesAtThePaceOfTheLastRun() {
        Recipe lstm = Architecture.LSTM.recipe();
        pace();
        train(lstm, 10);
        assertThat(pace().expected().getValue())
                .isBetween(Duration.ofMillis(lstm.samples() * 9 / 10), Duration.ofMillis(lstm.samples()));
        training.onReset(lstm.withSamples(2 * lstm.samples()));
        assertThat(pace().expected().getValue())
                .isBetween(Duration.ofMillis(lstm.samples() * 18 / 10), Duration.ofMillis(2 * lstm.samples()));
        training.onReset(lstm.withHiddenSize(lstm.hiddenSize() + 1));
        assertThat(pace().expected().getValue()).isNull();
    }

    @Test
    void thePaceOfOneNetworkIsNotTakenForThatOfAnotherThatMadeASingleIteration() {
        TrainingPace pace = pace();
        Recipe lstm = Architecture.LSTM.recipe();
        train(lstm, 2);
        assertThat(pace.expected().getValue())
                .isBetween(Duration.ofMillis(lstm.samples() / 2), Duration.ofMillis(lstm.samples()));

        train(Architecture.LENET.recipe(), 0);

        assertThat(pace.expected().getValue()).isNull();
    }

    @Test
    void thePaceBelongsToTheNetworkThatRanAlsoWhenAnotherTakesItsPlaceMeanwhile() {
        TrainingPace pace = pace();
        Recipe lstm = Architecture.LSTM.recipe();
        Recipe dense = Architecture.MLP.recipe();
        train(dense, 5);
        training.onStateChanged(TrainingState.TRAINING);
        training.onIteration(7, 6_000, 1);
        nanos += SECOND;
        training.onIteration(8, 9_000, 1);
        // As when the one before is brought back.
        training.onReset(lstm);
        training.onStateChanged(TrainingState.PAUSED);

        assertThat(pace.expected().getValue()).isNull();
        training.onReset(dense);
        assertThat(pace.expected().getValue()).isNotNull();
    }
}

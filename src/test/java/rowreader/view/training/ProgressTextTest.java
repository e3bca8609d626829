package rowreader.view.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.network.training.TrainingState;
import rowreader.text.InEnglish;
import rowreader.text.Text;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.training.TrainingModel;

@ExtendWith(InEnglish.class)
class ProgressTextTest {
    private final TrainingModel model = new TrainingModel(new RecordedCommands(), Runnable::run, Runnable::run);

    @ParameterizedTest
    @CsvSource({
        "3, a few seconds left",
        "42, 40 s left",
        "96, 100 s left",
        "100, 2 min left",
        "150, 3 min left",
        "5400, 90 min left",
        "9000, 2.5 h left"
    })
    void roundsTheTimeLeft(long seconds, String text) {
        assertThat(ProgressText.roughly(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @Test
    void tellsSamplesAndState() {
        assertThat(ProgressText.of(model)).isEqualTo("0 of 1,000,000 samples");
        model.onStateChanged(TrainingState.TRAINING);
        model.onIteration(1, 128, 2);
        model.onStateChanged(TrainingState.PAUSED);
        assertThat(ProgressText.of(model)).isEqualTo("128 of 1,000,000 samples · paused");
    }

    @Test
    void tellsWhatIsLoadedHoweverMuchIsKnown() {
        model.onStateChanged(TrainingState.LOADING);
        assertThat(ProgressText.of(model)).isEqualTo("Loading …");
        model.onLoading(Text.of("text.reason", "Reading MNIST"), -1);
        assertThat(ProgressText.of(model)).isEqualTo("Reading MNIST …");
        model.onLoading(Text.of("text.reason", "Reading MNIST"), 0.5);
        assertThat(ProgressText.of(model)).isEqualTo("Reading MNIST · 50\u00a0%");
    }
}

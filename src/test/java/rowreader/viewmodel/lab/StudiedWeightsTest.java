package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rowreader.network.training.TrainingState;
import rowreader.viewmodel.reading.TestReaders;

class StudiedWeightsTest {
    private final StudiesFixture fixture = new StudiesFixture();
    private final StudiedWeights studied = new StudiedWeights(fixture.reading, fixture.training);

    @Test
    void followsWhileTheTrainingRests() {
        fixture.give(StudiesFixture.WEIGHTS, 0);
        fixture.give(StudiesFixture.OTHER_WEIGHTS, 128);

        assertThat(studied.valueProperty().get().weights()).isSameAs(StudiesFixture.OTHER_WEIGHTS);
        assertThat(studied.outdated().get()).isFalse();
    }

    @Test
    void staysWhileTheTrainingRunsUntilAsked() {
        fixture.give(StudiesFixture.WEIGHTS, 0);
        fixture.training.onStateChanged(TrainingState.TRAINING);
        fixture.give(StudiesFixture.OTHER_WEIGHTS, 128);

        assertThat(studied.valueProperty().get().weights()).isSameAs(StudiesFixture.WEIGHTS);
        assertThat(studied.outdated().get()).isTrue();

        studied.takeNewest();
        assertThat(studied.valueProperty().get().weights()).isSameAs(StudiesFixture.OTHER_WEIGHTS);
        assertThat(studied.outdated().get()).isFalse();
    }

    @Test
    void takesTheNewestWhenTheTrainingPauses() {
        fixture.training.onStateChanged(TrainingState.TRAINING);
        fixture.give(StudiesFixture.WEIGHTS, 128);
        fixture.give(StudiesFixture.OTHER_WEIGHTS, 256);

        fixture.training.onStateChanged(TrainingState.PAUSED);

        assertThat(studied.valueProperty().get().weights()).isSameAs(StudiesFixture.OTHER_WEIGHTS);
    }

    @Test
    void goesToTheReaderThatIsChosenWhileTheTrainingRuns() {
        fixture.give(StudiesFixture.WEIGHTS, 0);
        fixture.training.onStateChanged(TrainingState.TRAINING);

        fixture.reading.switchTo(TestReaders.of(StudiesFixture.OTHER_WEIGHTS, "of the best reader"));

        assertThat(studied.valueProperty().get().weights()).isSameAs(StudiesFixture.OTHER_WEIGHTS);
        assertThat(studied.outdated().get()).isFalse();
    }
}

package rowreader.viewmodel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlaybackModelTest {
    private static final Duration ONE_ROW = Duration.ofMillis(250);

    private final PlaybackModel playback = new PlaybackModel();

    @Test
    void startsAtRestOnTheLastRow() {
        assertThat(playback.getTimestep()).isEqualTo(27);
        assertThat(playback.isPlaying()).isFalse();
    }

    @Test
    void timeDoesNothingWhilePaused() {
        playback.toStart();

        playback.advance(Duration.ofSeconds(5));

        assertThat(playback.getTimestep()).isZero();
    }

    @Test
    void playingFromTheLastRowStartsOver() {
        playback.play();

        assertThat(playback.getTimestep()).isZero();
        assertThat(playback.isPlaying()).isTrue();
    }

    @Test
    void playingFromTheMiddleGoesOn() {
        playback.seek(10);
        playback.play();
        playback.advance(ONE_ROW);

        assertThat(playback.getTimestep()).isEqualTo(11);
    }

    @Test
    void readsFourRowsASecond() {
        playback.play();

        playback.advance(Duration.ofSeconds(1));

        assertThat(playback.getTimestep()).isEqualTo(4);
    }

    @Test
    void manyShortPulsesAddUpToTheSameRows() {
        playback.play();

        for (int pulse = 0; pulse < 125; pulse++) {
            playback.advance(Duration.ofMillis(16));
        }

        assertThat(playback.getTimestep()).isEqualTo(8);
    }

    @Test
    void speedScalesTime() {
        playback.speedProperty().set(8);
        playback.play();
        playback.advance(ONE_ROW);
        assertThat(playback.getTimestep()).isEqualTo(8);

        playback.speedProperty().set(0.25);
        playback.advance(ONE_ROW);
        assertThat(playback.getTimestep()).isEqualTo(8);
        playback.advance(ONE_ROW.multipliedBy(3));
        assertThat(playback.getTimestep()).isEqualTo(9);
    }

    @Test
    void aSpeedOutOfRangeIsTheNearestInRange() {
        playback.speedProperty().set(0);
        playback.play();

        playback.advance(Duration.ofSeconds(1));

        assertThat(playback.getTimestep()).isEqualTo(1);
    }

    @Test
    void stopsOnTheLastRow() {
        playback.play();

        playback.advance(Duration.ofMinutes(1));

        assertThat(playback.getTimestep()).isEqualTo(27);
        assertThat(playback.isPlaying()).isFalse();
    }

    @Test
    void aLoopRestsOnTheLastRowAndStartsOver() {
        playback.loopProperty().set(true);
        playback.play();
        playback.advance(ONE_ROW.multipliedBy(27));
        assertThat(playback.getTimestep()).isEqualTo(27);
        assertThat(playback.isPlaying()).isTrue();

        playback.advance(ONE_ROW.multipliedBy(5));
        assertThat(playback.getTimestep()).isEqualTo(27);
        playback.advance(ONE_ROW);
        assertThat(playback.getTimestep()).isZero();
        playback.advance(ONE_ROW);
        assertThat(playback.getTimestep()).isEqualTo(1);
    }

    @Test
    void switchingTheLoopOffWhileItRestsStopsThere() {
        playback.loopProperty().set(true);
        playback.play();
        playback.advance(ONE_ROW.multipliedBy(27));

        playback.loopProperty().set(false);
        playback.advance(ONE_ROW.multipliedBy(10));

        assertThat(playback.getTimestep()).isEqualTo(27);
        assertThat(playback.isPlaying()).isFalse();
    }

    @Test
    void steppingPausesAndStopsAtTheEnds() {
        playback.play();
        playback.stepForward();
        assertThat(playback.getTimestep()).isEqualTo(1);
        assertThat(playback.isPlaying()).isFalse();

        playback.toStart();
        playback.stepBack();
        assertThat(playback.getTimestep()).isZero();

        playback.toEnd();
        playback.stepForward();
        assertThat(playback.getTimestep()).isEqualTo(27);
    }

    @Test
    void seekingKeepsPlayingFromThere() {
        playback.play();
        playback.advance(Duration.ofMillis(200));

        playback.seek(20);
        playback.advance(Duration.ofMillis(200));
        assertThat(playback.getTimestep()).isEqualTo(20);
        playback.advance(Duration.ofMillis(50));
        assertThat(playback.getTimestep()).isEqualTo(21);
    }

    @Test
    void togglePlaysAndPauses() {
        playback.toggle();
        assertThat(playback.isPlaying()).isTrue();

        playback.toggle();
        assertThat(playback.isPlaying()).isFalse();
    }

    @Test
    void whereThereIsNothingToPlayItStaysAtTheEnd() {
        playback.play();
        playback.playableProperty().set(false);
        assertThat(playback.isPlaying()).isFalse();
        assertThat(playback.getTimestep()).isEqualTo(PlaybackModel.LAST_TIMESTEP);

        playback.toggle();
        playback.stepBack();
        playback.toStart();
        playback.advance(Duration.ofSeconds(3));
        assertThat(playback.isPlaying()).isFalse();
        assertThat(playback.getTimestep()).isEqualTo(PlaybackModel.LAST_TIMESTEP);

        playback.playableProperty().set(true);
        playback.toStart();
        assertThat(playback.getTimestep()).isZero();
    }
}

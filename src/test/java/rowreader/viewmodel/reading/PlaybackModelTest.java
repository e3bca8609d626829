package rowreader.viewmodel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.trace.picture.Phase;

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

        playback.advance(Duration.ofMillis(12_400));
        assertThat(playback.getTimestep()).isZero();
        playback.advance(Duration.ofMillis(100));

        assertThat(playback.getTimestep()).isEqualTo(1);
    }

    @Test
    void slowMotionGoesThroughThePhasesOfEveryRow() {
        playback.speedProperty().set(0.1);
        playback.play();
        List<Phase> seen = new ArrayList<>();
        seen.add(playback.getPhase());
        playback.phaseProperty().addListener((observable, was, is) -> {
            if (is != null) {
                seen.add(is);
            }
        });

        for (int pulse = 0; pulse < 250; pulse++) {
            playback.advance(Duration.ofMillis(10));
        }

        assertThat(playback.getTimestep()).isEqualTo(1);
        assertThat(seen.subList(0, 7)).containsExactly(Phase.values());
        assertThat(playback.getPhase()).isEqualTo(Phase.ENTER);
    }

    @Test
    void atUsualSpeedsRowsAreWhole() {
        playback.play();
        playback.advance(ONE_ROW.dividedBy(2));

        assertThat(playback.getPhase()).isNull();
    }

    @Test
    void slowMotionGoesThroughTheLastRowBeforeItStops() {
        playback.speedProperty().set(0.1);
        playback.seek(26);
        playback.play();
        playback.advance(Duration.ofMillis(2600));
        assertThat(playback.getTimestep()).isEqualTo(27);
        assertThat(playback.getPhase()).isEqualTo(Phase.ENTER);
        assertThat(playback.isPlaying()).isTrue();

        playback.advance(Duration.ofMillis(2500));

        assertThat(playback.getTimestep()).isEqualTo(27);
        assertThat(playback.getPhase()).isNull();
        assertThat(playback.isPlaying()).isFalse();
    }

    @Test
    void phasesAreSteppedThroughFromRowToRowAndBack() {
        playback.phasesProperty().set(List.of(Phase.ENTER, Phase.MULTIPLY, Phase.ASK));
        playback.seek(3);

        for (Phase phase : playback.phasesProperty().get()) {
            playback.nextPhase();
            assertThat(playback.getPhase()).isEqualTo(phase);
            assertThat(playback.getTimestep()).isEqualTo(3);
        }
        playback.nextPhase();
        assertThat(playback.getPhase()).isEqualTo(Phase.ENTER);
        assertThat(playback.getTimestep()).isEqualTo(4);

        playback.previousPhase();
        assertThat(playback.getPhase()).isEqualTo(Phase.ASK);
        assertThat(playback.getTimestep()).isEqualTo(3);
    }

    @Test
    void goingToARowShowsAllOfIt() {
        playback.seek(3);
        playback.nextPhase();

        playback.stepForward();

        assertThat(playback.getPhase()).isNull();
        assertThat(playback.getTimestep()).isEqualTo(4);
    }

    @Test
    void playingGoesOnFromThePhase() {
        playback.speedProperty().set(0.1);
        playback.seek(3);
        playback.goToPhase(Phase.FORGET);
        playback.play();
        assertThat(playback.getPhase()).isEqualTo(Phase.FORGET);

        playback.advance(Duration.ofMillis(360));

        assertThat(playback.getPhase()).isEqualTo(Phase.WRITE);
        assertThat(playback.getTimestep()).isEqualTo(3);
    }

    @Test
    void aNetworkWithoutAPhaseLeavesIt() {
        playback.seek(3);
        playback.goToPhase(Phase.FORGET);

        playback.phasesProperty().set(List.of(Phase.ENTER, Phase.SHOW));

        assertThat(playback.getPhase()).isNull();
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

    @Test
    void nothingChangesBeforeItIsDue() {
        for (double speed : PlaybackModel.SPEEDS) {
            playback.speedProperty().set(speed);
            playback.loopProperty().set(true);
            playback.seek(25);
            playback.play();
            for (int change = 0; change < 3 * playback.phasesProperty().get().size(); change++) {
                int timestep = playback.getTimestep();
                Phase phase = playback.getPhase();
                Duration due = playback.untilChange();

                playback.advance(due.minusMillis(1));
                assertThat(playback.getTimestep()).isEqualTo(timestep);
                assertThat(playback.getPhase()).isEqualTo(phase);

                playback.advance(Duration.ofMillis(1));
                assertThat(playback.getTimestep() != timestep || playback.getPhase() != phase)
                        .as("after %s at %s", due, speed)
                        .isTrue();
            }
        }
    }
}

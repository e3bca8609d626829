package rowreader.view.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.Conditions;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.trace.picture.Phase;
import rowreader.view.TestStage;
import rowreader.viewmodel.reading.PlaybackModel;

/** What is played in a window that shows goes on by itself, without more pulses than it has to show. */
@ExtendWith(WindowExtension.class)
@NeedsDisplay
class PlaybackClockTest {
    /** A row takes 12.5 s at the slowest speed, a phase more than a second. */
    private static final Duration SOON = Duration.ofMillis(1_000);

    private final PlaybackModel playback = new PlaybackModel();
    private final AtomicInteger pulses = new AtomicInteger();
    private final List<Long> rows = new CopyOnWriteArrayList<>();
    private Stage stage;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        StackPane root = new StackPane();
        PlaybackClock.run(playback, root);
        Scene scene = new Scene(root, 100, 100);
        scene.addPreLayoutPulseListener(pulses::incrementAndGet);
        playback.timestepProperty().addListener((observable, was, is) -> rows.add(System.nanoTime()));
        TestStage.show(stage, scene);
    }

    @Test
    void rowsAreReadInTheirTime(FxRobot robot) {
        robot.interact(playback::play);
        Conditions.await(() -> rows.size() >= 9);
        double seconds = (rows.get(8) - rows.get(0)) / 1e9;
        assertThat(8 / seconds).isBetween(PlaybackModel.ROWS_PER_SECOND * 0.8, PlaybackModel.ROWS_PER_SECOND * 1.2);
    }

    @Test
    void rowsToComeAskForNoPulses(FxRobot robot) throws InterruptedException {
        robot.interact(() -> playback.loopProperty().set(true));
        robot.interact(playback::play);
        int fewest = Integer.MAX_VALUE;
        // What other tests left behind may ask for pulses for a moment.
        for (int second = 0; second < 5; second++) {
            int before = pulses.get();
            TimeUnit.SECONDS.sleep(1);
            fewest = Math.min(fewest, pulses.get() - before);
        }
        assertThat(fewest).isLessThan(20);
        assertThat(rows).hasSizeGreaterThan(12);
    }

    @Test
    void anotherSpeedCountsAtOnceAndNotForWhatHasPassed(FxRobot robot) throws InterruptedException {
        robot.interact(() -> playback.speedProperty().set(PlaybackModel.SLOWEST));
        robot.interact(playback::play);
        TimeUnit.NANOSECONDS.sleep(SOON.toNanos());
        robot.interact(() -> {
            playback.speedProperty().set(1);
            rows.clear();
        });
        long changed = System.nanoTime();
        Conditions.await(() -> !rows.isEmpty());
        assertThat(rows.get(0) - changed).isBetween(0L, SOON.toNanos());
        assertThat(playback.getTimestep()).isLessThan(4);
    }

    @Test
    void theRowThatSomebodyChoosesIsGoneThroughFromItsFirstPhase(FxRobot robot) {
        robot.interact(() -> playback.speedProperty().set(PlaybackModel.SLOW_MOTION));
        robot.interact(playback::play);
        Phase first = playback.phasesProperty().get().get(0);
        Conditions.await(() -> playback.getPhase() != first);
        robot.interact(() -> playback.seek(20));
        long chosen = System.nanoTime();
        Conditions.await(() -> playback.getPhase() == first);
        assertThat(System.nanoTime() - chosen).isLessThan(SOON.toNanos());
        Conditions.await(() -> playback.getPhase() != null && playback.getPhase() != first);
        assertThat(playback.getTimestep()).isEqualTo(20);
    }

    @Test
    void aPauseCountsNot(FxRobot robot) throws InterruptedException {
        robot.interact(playback::play);
        robot.interact(playback::pause);
        int at = playback.getTimestep();
        TimeUnit.NANOSECONDS.sleep(SOON.toNanos());
        assertThat(playback.getTimestep()).isEqualTo(at);
        robot.interact(playback::play);
        assertThat(playback.getTimestep()).isLessThanOrEqualTo(at + 1);
    }

    @Test
    void nothingPlaysInAWindowThatDoesNotShow(FxRobot robot) throws InterruptedException {
        robot.interact(playback::play);
        robot.interact(stage::hide);
        int at = playback.getTimestep();
        TimeUnit.NANOSECONDS.sleep(SOON.toNanos());
        assertThat(playback.getTimestep()).isEqualTo(at);
        robot.interact(stage::show);
        Conditions.await(() -> playback.getTimestep() > at);
    }
}

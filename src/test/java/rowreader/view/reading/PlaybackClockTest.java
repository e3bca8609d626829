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
    private static final Duration A_WHILE = Duration.ofSeconds(1);
    /** A row takes 12.5 s at the slowest speed. */
    private static final Duration SOON = Duration.ofSeconds(6);

    private final PlaybackModel playback = new PlaybackModel();
    private final AtomicInteger pulses = new AtomicInteger();
    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private final List<Phase> phases = new CopyOnWriteArrayList<>();
    private Stage stage;

    /** What was reached, and when. */
    private record Row(int timestep, long nanos) {}

    @Start
    void open(Stage stage) {
        this.stage = stage;
        StackPane root = new StackPane();
        PlaybackClock.run(playback, root);
        Scene scene = new Scene(root, 100, 100);
        scene.addPreLayoutPulseListener(pulses::incrementAndGet);
        playback.timestepProperty()
                .addListener((observable, was, is) -> rows.add(new Row(is.intValue(), System.nanoTime())));
        playback.phaseProperty().addListener((observable, was, is) -> {
            if (is != null) {
                phases.add(is);
            }
        });
        TestStage.show(stage, scene);
    }

    @Test
    void rowsAreReadInTheirTime(FxRobot robot) {
        robot.interact(playback::play);
        Conditions.await(() -> rows.size() >= 9);
        double seconds = (rows.get(8).nanos() - rows.get(0).nanos()) / 1e9;
        // A busy machine may hold one of both up.
        assertThat(8 / seconds).isBetween(PlaybackModel.ROWS_PER_SECOND / 2, PlaybackModel.ROWS_PER_SECOND * 2);
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
        TimeUnit.NANOSECONDS.sleep(A_WHILE.toNanos());
        rows.clear();
        robot.interact(() -> playback.speedProperty().set(1));
        long changed = System.nanoTime();
        Conditions.await(() -> !rows.isEmpty());
        assertThat(rows.get(0).nanos() - changed).isLessThan(SOON.toNanos());
        assertThat(rows.get(0).timestep()).isEqualTo(1);
    }

    @Test
    void theRowThatSomebodyChoosesIsGoneThroughFromItsFirstPhase(FxRobot robot) {
        robot.interact(() -> playback.speedProperty().set(PlaybackModel.SLOW_MOTION));
        robot.interact(playback::play);
        Phase first = playback.phasesProperty().get().get(0);
        Conditions.await(() -> playback.getPhase() != first);
        robot.interact(() -> {
            playback.seek(20);
            phases.clear();
        });
        Conditions.await(() -> phases.size() >= 2);
        assertThat(phases.get(0)).isEqualTo(first);
    }

    private void assertThatNothingMovesForAWhile() throws InterruptedException {
        int at = playback.getTimestep();
        TimeUnit.NANOSECONDS.sleep(A_WHILE.toNanos());
        assertThat(playback.getTimestep()).isEqualTo(at);
    }

    @Test
    void aPauseCountsNot(FxRobot robot) throws InterruptedException {
        robot.interact(playback::play);
        robot.interact(playback::pause);
        int at = playback.getTimestep();
        assertThatNothingMovesForAWhile();
        robot.interact(playback::play);
        // The pause was as long as four rows.
        assertThat(playback.getTimestep()).isLessThan(at + 4);
    }

    @Test
    void nothingPlaysInAWindowThatDoesNotShow(FxRobot robot) throws InterruptedException {
        robot.interact(playback::play);
        robot.interact(stage::hide);
        int at = playback.getTimestep();
        assertThatNothingMovesForAWhile();
        robot.interact(stage::show);
        Conditions.await(() -> playback.getTimestep() > at);
    }
}

package rowreader.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
import rowreader.Pulses;
import rowreader.WindowExtension;

/** When what waits for a pulse is run. */
@ExtendWith(WindowExtension.class)
@NeedsDisplay
class PulseExecutorTest {
    private static final Duration GAP = Duration.ofMillis(600);

    /** Some that would come anyway, far fewer than the 36 of a gap. */
    private static final int FEW_PULSES = 12;

    private final List<Long> runs = new CopyOnWriteArrayList<>();
    private Scene scene;

    @Start
    void open(Stage stage) {
        scene = new Scene(new StackPane(), 100, 100);
        TestStage.show(stage, scene);
    }

    private void run(PulseExecutor executor) {
        executor.execute(() -> runs.add(System.nanoTime()));
    }

    @Test
    void whatComesTogetherIsRunTogether(FxRobot robot) {
        PulseExecutor executor = new PulseExecutor();
        AtomicInteger pulses = new AtomicInteger();
        Pulses.await();
        robot.interact(() -> {
            scene.addPreLayoutPulseListener(pulses::incrementAndGet);
            for (int i = 0; i < 100; i++) {
                run(executor);
            }
        });
        Conditions.await(() -> runs.size() == 100);
        assertThat(pulses).hasValueLessThan(FEW_PULSES);
    }

    @Test
    void aGapIsKeptAndNoPulseIsMadeInIt(FxRobot robot) {
        PulseExecutor executor = new PulseExecutor(() -> GAP);
        Pulses.await();
        run(executor);
        Conditions.await(() -> runs.size() == 1);
        AtomicInteger pulses = new AtomicInteger();
        robot.interact(() -> scene.addPreLayoutPulseListener(pulses::incrementAndGet));

        run(executor);
        run(executor);
        Conditions.await(() -> runs.size() == 3);

        assertThat(runs.get(1) - runs.get(0)).isGreaterThanOrEqualTo(GAP.toNanos());
        assertThat(pulses).hasValueLessThan(FEW_PULSES);
    }

    @Test
    void eachGapIsAskedForWhenItBegins() {
        // Asked when something is run: the first gap is over before the second run, and the hour begins after it.
        PulseExecutor executor = new PulseExecutor(() -> runs.isEmpty() ? GAP : Duration.ofHours(1));
        run(executor);
        Conditions.await(() -> runs.size() == 1);
        run(executor);
        Conditions.await(() -> runs.size() == 2);
    }
}

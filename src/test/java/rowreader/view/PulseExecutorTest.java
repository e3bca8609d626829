package rowreader.view;

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
        robot.interact(() -> {
            for (int i = 0; i < 100; i++) {
                run(executor);
            }
        });
        Conditions.await(() -> runs.size() == 100);
        assertThat(runs.get(99) - runs.get(0)).isLessThan(TimeUnit.MILLISECONDS.toNanos(200));
    }

    @Test
    void aGapIsKeptAndNoPulseIsMadeInIt(FxRobot robot) throws InterruptedException {
        PulseExecutor executor = new PulseExecutor(() -> GAP);
        AtomicInteger pulses = new AtomicInteger();
        robot.interact(() -> scene.addPreLayoutPulseListener(pulses::incrementAndGet));
        awaitRest(pulses);
        run(executor);
        Conditions.await(() -> runs.size() == 1);
        pulses.set(0);

        run(executor);
        run(executor);
        Conditions.await(() -> runs.size() == 3);

        assertThat(runs.get(1) - runs.get(0)).isGreaterThanOrEqualTo(GAP.toNanos());
        assertThat(pulses).hasValueLessThan(FEW_PULSES);
    }

    /** Messages of windows that other tests closed go away after half a minute, and ask for pulses until then. */
    private static void awaitRest(AtomicInteger pulses) throws InterruptedException {
        int before;
        do {
            before = pulses.get();
            TimeUnit.NANOSECONDS.sleep(GAP.toNanos());
        } while (pulses.get() - before >= FEW_PULSES);
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

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
    private final AtomicInteger pulses = new AtomicInteger();

    @Start
    void open(Stage stage) {
        Scene scene = new Scene(new StackPane(), 100, 100);
        scene.addPreLayoutPulseListener(pulses::incrementAndGet);
        TestStage.show(stage, scene);
    }

    private void run(PulseExecutor executor) {
        executor.execute(() -> runs.add(System.nanoTime()));
    }

    @Test
    void whatComesTogetherIsRunTogether(FxRobot robot) {
        PulseExecutor executor = new PulseExecutor();
        List<Integer> atPulse = new CopyOnWriteArrayList<>();
        robot.interact(() -> {
            for (int i = 0; i < 100; i++) {
                executor.execute(() -> atPulse.add(pulses.get()));
            }
        });
        Conditions.await(() -> atPulse.size() == 100);
        assertThat(atPulse).containsOnly(atPulse.get(0));
    }

    @Test
    void aGapIsKeptAndNoPulseIsMadeInIt() throws InterruptedException {
        PulseExecutor executor = new PulseExecutor(() -> GAP);
        awaitRest();
        run(executor);
        Conditions.await(() -> runs.size() == 1);
        pulses.set(0);

        run(executor);
        run(executor);
        Conditions.await(() -> runs.size() == 3);

        assertThat(runs.get(1) - runs.get(0)).isGreaterThanOrEqualTo(GAP.toNanos());
        assertThat(pulses).hasValueLessThan(FEW_PULSES);
    }

    /** What other tests left behind may ask for pulses for a moment. */
    private void awaitRest() throws InterruptedException {
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

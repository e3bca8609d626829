package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.network.fast.NextPulse;
import rowreader.network.training.TrainingState;
import rowreader.text.InEnglish;
import rowreader.trace.Trace;
import rowreader.viewmodel.lab.Comparison;
import rowreader.viewmodel.race.RaceState;
import rowreader.viewmodel.window.WindowModel;

/** The whole program in a real window, with a real network: draw, train, watch, save, open. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class AppWindowTest {
    private static final int MOST_LOOKS = 20;

    private RunningApp running;
    private App app;
    private Path folder;

    @Start
    void open(Stage stage) throws Exception {
        running = new RunningApp(stage, RunningApp.RECIPE);
        app = running.app();
        folder = running.folder();
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    private WindowModel model() {
        return app.model();
    }

    private static void drawABar(FxRobot robot) {
        Bounds canvas = canvasBounds(robot);
        robot.moveTo(canvas.getMinX() + 0.2 * canvas.getWidth(), canvas.getMinY() + 0.5 * canvas.getHeight());
        robot.press(MouseButton.PRIMARY);
        for (double x = 0.25; x <= 0.8; x += 0.05) {
            robot.moveTo(canvas.getMinX() + x * canvas.getWidth(), canvas.getMinY() + 0.5 * canvas.getHeight());
        }
        robot.release(MouseButton.PRIMARY);
        Pulses.await();
    }

    private static Bounds canvasBounds(FxRobot robot) {
        Node canvas = robot.lookup(".drawing-canvas").query();
        return canvas.localToScreen(canvas.getBoundsInLocal());
    }

    @Test
    void aDrawnDigitIsReadAgainAsTheNetworkLearns(FxRobot robot) throws Exception {
        await(() -> model().training().weightsProperty().get() != null);
        drawABar(robot);
        await(() -> model().reading().getTrace() != null);
        Trace untrained = model().reading().getTrace();

        robot.clickOn("#start-or-pause");
        await(() -> model().training().stateProperty().get() == TrainingState.FINISHED);
        await(() -> model().reading().getTrace() != untrained);
        Trace trained = model().reading().getTrace();
        assertThat(trained.digit()).isEqualTo(untrained.digit());
        assertThat(trained.probabilities()).isNotEqualTo(untrained.probabilities());
        assertThat(model().training().testAccuracyProperty().get().accuracy()).isGreaterThan(0.9);
        assertThat(robot.lookup("#accuracy-number").queryAs(Labeled.class).getText())
                .contains("%");
    }

    @Test
    void aTestDigitComesWithItsLabelAndIsReadRowByRow(FxRobot robot) throws Exception {
        await(() -> model().training().weightsProperty().get() != null);
        robot.clickOn("#random");
        await(() -> model().reading().getTrace() != null);
        assertThat(model().drawing().trueLabelProperty().get()).isBetween(0, 9);
        robot.interact(() -> model().playback().toStart());
        robot.type(KeyCode.SPACE);
        await(() -> model().playback().getTimestep() > 2);
        assertThat(model().reading().getReadout().isProbe()).isTrue();
    }

    /** All around it is much to lay out with every row, beside a training. */
    @Test
    void aRowThatIsPlayedIsLaidOutWithoutTheWindowAroundIt(FxRobot robot) {
        await(() -> model().training().weightsProperty().get() != null);
        drawABar(robot);
        await(() -> model().reading().getTrace() != null);
        robot.interact(() -> model().playback().toStart());
        Pulses.await();
        Parent panes = robot.lookup(".split-pane").query();
        Parent reading = robot.lookup(".reading-pane").query();
        AtomicInteger around = new AtomicInteger();
        AtomicInteger inside = new AtomicInteger();
        robot.interact(() -> {
            panes.needsLayoutProperty().addListener((observable, was, is) -> around.incrementAndGet());
            reading.needsLayoutProperty().addListener((observable, was, is) -> inside.incrementAndGet());
            model().playback().stepForward();
        });
        Pulses.await();
        assertThat(inside).hasPositiveValue();
        assertThat(around).hasValue(0);
    }

    @Test
    void whatComputesIsToldOfThePulsesThatCome(FxRobot robot) throws Exception {
        AnimationTimer moving = new AnimationTimer() {
            @Override
            public void handle(long now) {
                // It only asks for pulses, as everything does that moves.
            }
        };
        robot.interact(moving::start);
        assertThat(isAPulseDueSoon()).isTrue();
        robot.interact(moving::stop);
        // What came in last is still laid out and painted.
        boolean due = true;
        for (int look = 0; due && look < MOST_LOOKS; look++) {
            TimeUnit.SECONDS.sleep(1);
            due = isAPulseDueSoon();
        }
        assertThat(due).isFalse();
    }

    /** A pulse is due for less than a millisecond before it comes: looked for all the time, it is not missed. */
    private static boolean isAPulseDueSoon() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (System.nanoTime() < end) {
            if (NextPulse.isDue()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    @Test
    void trainingRestsAndStepsByTheButtons(FxRobot robot) throws Exception {
        robot.clickOn("#step");
        await(() -> model().training().iterationProperty().get() == 1);
        robot.clickOn("#step");
        await(() -> model().training().iterationProperty().get() == 2);
        robot.clickOn("#reset");
        await(() -> model().training().iterationProperty().get() == 0);
    }

    @Test
    void aSavedModelReadsTheDrawingBesideTheCurrentOne(FxRobot robot) throws Exception {
        Path file = folder.resolve("other.zip");
        robot.clickOn("#reader-training");
        drawABar(robot);
        robot.interact(() -> model().files().save(file.toFile()));
        await(() -> model().messageProperty().get() != null);

        robot.clickOn("#choose-lab").clickOn("Compare");
        robot.interact(() -> app.studies().comparison().compareWith(file.toFile()));
        await(() -> app.studies().comparison().comparisonProperty().get() != null);

        Comparison comparison = app.studies().comparison().comparisonProperty().get();
        assertThat(((rowreader.trace.Trace) comparison.first()).weights())
                .isNotSameAs(((rowreader.trace.Trace) comparison.second()).weights());
        assertThat(comparison.first().probabilities())
                .containsExactly(comparison.second().probabilities());
    }

    @Test
    void everyTestDigitIsExaminedInTheLab(FxRobot robot) throws Exception {
        robot.clickOn("#choose-lab").clickOn("Mistakes").clickOn("#read-all");

        await(() -> app.studies().mistakes().resultsProperty().get() != null);

        assertThat(app.studies()
                        .mistakes()
                        .resultsProperty()
                        .get()
                        .predictions()
                        .size())
                .isEqualTo(60);
    }

    @Test
    void theRaceAndTheTrainingTakeTurns(FxRobot robot) throws Exception {
        robot.interact(() -> app.race().setup().samplesProperty().set(1_000_000L));
        robot.clickOn("#choose-race").clickOn("#race-start-or-pause");
        await(() -> app.race().stateProperty().get() == RaceState.RACING
                && app.race().versionProperty().get() > 3);
        drawABar(robot);
        await(() -> !app.race().readingsProperty().get().isEmpty());
        assertThat(app.race().readingsProperty().get().get(0).prediction()).isNotEmpty();

        robot.clickOn("#choose-training").clickOn("#start-or-pause");
        await(() -> app.race().stateProperty().get() == RaceState.PAUSED);
        robot.clickOn("#choose-race").clickOn("#race-stop");
        await(() -> app.race().stateProperty().get() == RaceState.OVER);
    }

    @Test
    void aSavedModelOpensWithItsCurves(FxRobot robot) throws Exception {
        Path file = folder.resolve("kept.zip");
        robot.clickOn("#step");
        await(() -> model().training().iterationProperty().get() == 1);
        robot.interact(() -> model().files().save(file.toFile()));
        await(() -> model().messageProperty().get() != null);
        assertThat(model().messageProperty().get().text()).hasToString("Saved kept.zip.");
        robot.clickOn("#reset");
        await(() -> model().training().iterationProperty().get() == 0);
        robot.interact(() -> model().files().open(file.toFile()));
        await(() -> model().training().iterationProperty().get() == 1);
        assertThat(model().training().lossCurve().size()).isEqualTo(1);
    }

    @Test
    void whatIsNoModelIsRefusedInASentence(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("no-model.zip"), "nothing");
        robot.interact(() -> model().files().open(file.toFile()));
        await(() -> model().messageProperty().get() != null);
        assertThat(model().messageProperty().get().failure()).isTrue();
        assertThat(model().messageProperty().get().text()).asString().contains("no-model.zip is not a model");
    }

    @Test
    void theThemeChangesWithTheSwitch(FxRobot robot) {
        robot.clickOn("#dark");
        assertThat(model().darkProperty().get()).isTrue();
        assertThat(Application.getUserAgentStylesheet()).contains("dark");
        robot.clickOn("#dark");
        assertThat(Application.getUserAgentStylesheet()).contains("light");
    }
}

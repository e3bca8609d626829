package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.network.training.TrainingState;
import rowreader.viewmodel.window.SidePaneChoice;

/** What the window was busy with when the program ended is offered at the next start. */
@ExtendWith(WindowExtension.class)
@NeedsDisplay
@Tag("by-hand")
class AppSessionTest {
    @TempDir
    Path folder;

    private Stage stage;

    @Start
    void start(Stage first) {
        // Every test opens its own windows.
    }

    private RunningApp open(FxRobot robot) throws Exception {
        RunningApp[] running = new RunningApp[1];
        robot.interact(() -> {
            stage = new Stage();
            try {
                running[0] = new RunningApp(stage, RunningApp.recipe(1_000_000), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        await(() -> running[0].app().session().folderProperty().get() != null);
        return running[0];
    }

    @Test
    void afterClosingWhileItTrainsTheNextStartGoesOnWhereItWas(FxRobot robot) throws Exception {
        RunningApp first = open(robot);
        var model = first.app().model();
        assertThat(model.offerProperty().get()).isNull();
        robot.interact(() -> {
            model.drawing().beginStroke(0.3, 0.2);
            model.drawing().extendStroke(0.6, 0.8);
            model.drawing().endStroke();
            model.sidePaneProperty().set(SidePaneChoice.LAB);
            model.training().startOrPause();
        });
        await(() -> model.training().samplesDoneProperty().get() > 500);
        robot.interact(() -> stage.close());
        first.app().close();
        await(() -> model.training().stateProperty().get() == TrainingState.CLOSED);
        long done = model.training().samplesDoneProperty().get();

        RunningApp again = open(robot);
        try {
            var next = again.app().model();
            Node bar = robot.lookup("#offer").query();
            assertThat(bar.isVisible()).isTrue();
            assertThat(next.offerProperty().get().text().words())
                    .startsWith("Go on where you were: ")
                    .contains(" of 1,000,000 samples");
            robot.interact(() -> robot.lookup("#offer-accept").queryButton().fire());
            await(() -> next.training().stateProperty().get() == TrainingState.TRAINING);
            await(() -> next.training().samplesDoneProperty().get() > done);
            assertThat(next.drawing().getSource().drawing().strokes()).hasSize(1);
            assertThat(next.sidePaneProperty().get()).isEqualTo(SidePaneChoice.LAB);
            assertThat(bar.isVisible()).isFalse();
            assertThat(next.training().lossCurve().size()).isGreaterThan((int) (done / 20) - 1);
        } finally {
            robot.interact(() -> stage.close());
            again.close();
        }
        assertThat(Files.exists(folder.resolve("session"))).isFalse();
    }
}

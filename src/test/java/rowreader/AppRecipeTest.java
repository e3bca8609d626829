package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.TrainingState;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;
import rowreader.text.InEnglish;
import rowreader.viewmodel.training.TrainingModel;

/** Other recipes than the first, in the whole program, with networks that really learn. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class AppRecipeTest {
    private static final Recipe RECIPE = RunningApp.recipe(1_000);

    private RunningApp running;
    private App app;

    @Start
    void open(Stage stage) throws Exception {
        running = new RunningApp(stage, RECIPE);
        app = running.app();
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    private TrainingModel training() {
        return app.model().training();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.doubleClickOn(field + " .text-field");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(text);
        Pulses.await();
    }

    @Test
    void anEditedRecipeIsTrained(FxRobot robot) throws Exception {
        await(() -> training().weightsProperty().get() != null);
        Weights before = training().weightsProperty().get().weights();
        robot.clickOn("#edit-recipe");
        type(robot, "#recipe-hidden-size", "12");
        Lists.choose(robot, "#recipe-optimizer", "RMSProp");
        type(robot, "#recipe-samples", "400");
        robot.type(KeyCode.ENTER);

        Recipe edited =
                RECIPE.withHiddenSize(12).withOptimizer(Optimizer.RMSPROP).withSamples(400);
        await(() -> !RECIPE.equals(training().runningRecipeProperty().get()));
        assertThat(training().runningRecipeProperty().get()).isEqualTo(edited);
        // They are told after the recipe.
        await(() -> training().weightsProperty().get().weights() != before);
        assertThat(training().weightsProperty().get().weights())
                .isInstanceOfSatisfying(
                        SequenceWeights.class,
                        weights -> assertThat(weights.hiddenSize()).isEqualTo(12));
        assertThat(robot.lookup("#recipe").queryAs(Labeled.class).getText()).isEqualTo("Custom");
        assertThat(robot.lookup("#recipe-summary").queryAs(Labeled.class).getText())
                .isEqualTo("LSTM, 12 units, RMSProp 0.02, batch 20, seed 1");

        robot.clickOn("#start-or-pause");
        await(() -> training().stateProperty().get() == TrainingState.FINISHED);
        assertThat(training().samplesDoneProperty().get()).isEqualTo(400);
        assertThat(training().totalSamplesProperty().get()).isEqualTo(400);
        assertThat(training().lossCurve().size()).isEqualTo(20);
    }

    @Test
    void anotherNetworkLearnsInTheWindow(FxRobot robot) throws Exception {
        await(() -> training().runningRecipeProperty().get() != null);
        robot.clickOn("#edit-recipe");
        Lists.choose(robot, "#recipe-architecture", Architecture.GRU.displayName());
        type(robot, "#recipe-hidden-size", "16");
        type(robot, "#recipe-batch-size", "20");
        type(robot, "#recipe-learning-rate", "0.02");
        robot.type(KeyCode.ENTER);
        await(() -> training().runningRecipeProperty().get().architecture() == Architecture.GRU);
        assertThat(training().runningRecipeProperty().get().learningRate()).isEqualTo(0.02);
        assertThat(training().learningRateProperty().get()).isEqualTo(0.02);

        robot.clickOn("#start-or-pause");
        await(() -> training().stateProperty().get() == TrainingState.FINISHED);
        assertThat(training().lossCurve().size()).isEqualTo(50);
        assertThat(training().testAccuracyProperty().get().accuracy()).isGreaterThan(0.6);
    }

    @Test
    void keysInTheEditorAreNotMeantForTheWindowBelow(FxRobot robot) throws Exception {
        await(() -> training().runningRecipeProperty().get() != null);
        robot.clickOn("#random");
        await(() -> app.model().reading().getTrace() != null);
        robot.clickOn("#edit-recipe");
        robot.type(KeyCode.DELETE, KeyCode.BACK_SPACE);
        type(robot, "#recipe-seed", "2");
        robot.type(KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.ESCAPE);
        assertThat(app.model().reading().getTrace()).isNotNull();
        assertThat(app.model().drawing().digitProperty().get()).isNotNull();
    }
}

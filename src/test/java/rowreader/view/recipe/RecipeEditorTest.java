package rowreader.view.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.Lists;
import rowreader.NeedsDisplay;
import rowreader.Pulses;
import rowreader.WindowExtension;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecipePoint;
import rowreader.network.training.TrainingState;
import rowreader.text.InEnglish;
import rowreader.view.TestStage;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.recipe.RecipeModel;
import rowreader.viewmodel.training.TrainingModel;

/** In a real window of the smallest size. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class RecipeEditorTest {
    private final RecordedCommands commands = new RecordedCommands();
    private TrainingModel training;
    private RecipeLayer layer;
    private Button below;

    @Start
    private void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        training = new TrainingModel(commands, Runnable::run, Runnable::run);
        layer = new RecipeLayer(new RecipeModel(training));
        below = new Button("Below");
        below.setOnAction(pressed -> commands.asked().add("below"));
        stage.setScene(new Scene(new StackPane(below, layer), 1100, 700));
        TestStage.size(stage, 1100, 700);
        stage.show();
        stage.toFront();
        below.requestFocus();
        layer.edit();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.doubleClickOn(field + " .text-field");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(text);
        Pulses.await();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static String typed(FxRobot robot, String field) {
        return ((Spinner<?>) robot.lookup(field).query()).getEditor().getText();
    }

    private void learn(FxRobot robot) {
        robot.interact(() -> {
            training.onReset(Recipe.SEED);
            training.onIteration(1, 12_800, 2);
            training.onStateChanged(TrainingState.PAUSED);
        });
    }

    @Test
    void enterBeginsAnewWithWhatIsTyped(FxRobot robot) {
        type(robot, "#recipe-hidden-size", "24");
        Lists.choose(robot, "#recipe-optimizer", "RMSProp");
        type(robot, "#recipe-seed", "5");
        robot.type(KeyCode.ENTER);
        assertThat(commands.recipes())
                .containsExactly(Recipe.SEED
                        .withHiddenSize(24)
                        .withOptimizer(Optimizer.RMSPROP)
                        .withSeed(5));
        assertThat(layer.isDisplay()).isFalse();
        assertThat(below.isFocused()).isTrue();
    }

    @Test
    void theKeyboardIsEnough(FxRobot robot) {
        for (int i = 0; !robot.lookup("#recipe-hidden-size").query().isFocusWithin() && i < 3; i++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.UP, 2);
        robot.type(KeyCode.ENTER);
        assertThat(commands.recipes()).containsExactly(Recipe.SEED.withHiddenSize(170));
    }

    @Test
    void tabGoesRoundWithinTheEditor(FxRobot robot) {
        Set<Node> reached = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            reached.add(layer.getScene().getFocusOwner());
            robot.type(KeyCode.TAB);
        }
        assertThat(reached).doesNotContain(below).hasSize(15);
        robot.type(KeyCode.SPACE);
        assertThat(commands.asked()).doesNotContain("below");
    }

    @Test
    void escapeLeavesAllAsItIs(FxRobot robot) {
        type(robot, "#recipe-hidden-size", "24");
        robot.type(KeyCode.ESCAPE);
        assertThat(layer.isDisplay()).isFalse();
        assertThat(commands.asked()).isEmpty();
        robot.interact(layer::edit);
        assertThat(typed(robot, "#recipe-hidden-size")).isEqualTo("150");
    }

    @Test
    void escapeClosesAListOfChoicesFirst(FxRobot robot) {
        robot.clickOn("#recipe-optimizer");
        robot.type(KeyCode.ESCAPE);
        assertThat(layer.isDisplay()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(layer.isDisplay()).isFalse();
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingBegins(FxRobot robot) {
        for (String wrong : new String[] {"huge", "0", "1025", "12.5"}) {
            type(robot, "#recipe-hidden-size", wrong);
            robot.type(KeyCode.ENTER);
            assertThat(robot.lookup("A whole number, 1 to 1,024").tryQuery())
                    .as(wrong)
                    .isPresent();
            assertThat(robot.lookup("#apply-recipe").query().isDisabled()).isTrue();
        }
        assertThat(text(robot, "#recipe-warning")).isEqualTo("Correct what is marked first.");
        assertThat(commands.asked()).isEmpty();
        robot.type(KeyCode.UP);
        assertThat(typed(robot, "#recipe-hidden-size")).isEqualTo("20");
        assertThat(robot.lookup("#apply-recipe").query().isDisabled()).isFalse();
    }

    @Test
    void theEditorStaysWhereItIsWhileOneTypes(FxRobot robot) {
        robot.interact(layer::edit);
        learn(robot);
        Pulses.await();
        Node field = robot.lookup("#recipe-samples").query();
        Node usual = robot.lookup("#usual-values").query();
        Bounds fieldBefore = field.localToScene(field.getLayoutBounds());
        Bounds usualBefore = usual.localToScene(usual.getLayoutBounds());
        String longWarning = text(robot, "#recipe-warning");

        type(robot, "#recipe-hidden-size", "0");

        assertThat(text(robot, "#recipe-warning")).isNotEqualTo(longWarning);
        assertThat(field.localToScene(field.getLayoutBounds())).isEqualTo(fieldBefore);
        assertThat(usual.localToScene(usual.getLayoutBounds())).isEqualTo(usualBefore);
    }

    @Test
    void anArchitectureFillsInItsUsualValues(FxRobot robot) {
        Lists.choose(robot, "#recipe-architecture", Architecture.LENET.displayName());
        assertThat(typed(robot, "#recipe-hidden-size")).isEqualTo("500");
        assertThat(robot.lookup("#recipe-layers").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#recipe-reading-order").query().isDisabled()).isTrue();
        assertThat(robot.lookup("sees the whole picture at once").tryQuery()).isPresent();
        assertThat(text(robot, "#recipe-size")).isEqualTo("431,080 parameters");
        robot.clickOn("#apply-recipe");
        assertThat(commands.recipes()).containsExactly(Architecture.LENET.recipe());
    }

    @Test
    void whatIsUsualFollowsTheArchitectureEachTime(FxRobot robot) {
        for (Architecture architecture : List.of(Architecture.GRU, Architecture.RNN, Architecture.GRU)) {
            Lists.choose(robot, "#recipe-architecture", architecture.displayName());
            assertThat(robot.lookup("usually " + typed(robot, "#recipe-learning-rate"))
                            .tryQuery())
                    .as(architecture.displayName())
                    .isPresent();
        }
    }

    @Test
    void whatWasLearnedIsCopiedBeforeItMakesRoom(FxRobot robot) {
        learn(robot);
        robot.interact(layer::edit);
        assertThat(text(robot, "#recipe-warning")).contains("12,800 samples makes room");
        robot.type(KeyCode.ENTER);
        assertThat(commands.asked()).containsExactly("model", "reset to a recipe");
        assertThat(layer.isDisplay()).isFalse();
    }

    @Test
    void explainsThePointThatHasTheFocus(FxRobot robot) {
        robot.clickOn("#recipe-gradient-clip .text-field");
        assertThat(text(robot, "#recipe-explanation"))
                .isEqualTo(RecipePoint.GRADIENT_CLIP.explanation().words());
        for (String id : new String[] {
            "#recipe-architecture",
            "#recipe-hidden-size",
            "#recipe-layers",
            "#recipe-reading-order",
            "#recipe-optimizer",
            "#recipe-schedule",
            "#recipe-seed"
        }) {
            Control control = robot.lookup(id).queryAs(Control.class);
            assertThat(control.getAccessibleHelp()).as(id).isNotBlank();
        }
    }

    @Test
    void theUsualValuesComeBack(FxRobot robot) {
        type(robot, "#recipe-hidden-size", "24");
        robot.clickOn("#recipe-augmented").clickOn("#usual-values");
        assertThat(typed(robot, "#recipe-hidden-size")).isEqualTo("150");
        robot.clickOn("#apply-recipe");
        assertThat(commands.recipes()).containsExactly(Recipe.SEED);
    }

    @Test
    void everythingFitsInTheSmallestWindow(FxRobot robot) {
        Bounds editor = robot.lookup(".recipe-editor")
                .query()
                .localToScene(robot.lookup(".recipe-editor").query().getLayoutBounds());
        assertThat(editor.getMinX()).isGreaterThanOrEqualTo(0);
        assertThat(editor.getMinY()).isGreaterThanOrEqualTo(0);
        assertThat(editor.getMaxX()).isLessThanOrEqualTo(1100);
        assertThat(editor.getMaxY()).isLessThanOrEqualTo(660);
    }
}

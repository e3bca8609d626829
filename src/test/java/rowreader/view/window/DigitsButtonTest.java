package rowreader.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.Conditions;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.network.training.GiveWay;
import rowreader.network.training.TrainingState;
import rowreader.text.InEnglish;
import rowreader.text.Language;
import rowreader.text.Texts;
import rowreader.view.TestStage;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.training.TrainingModel;
import rowreader.viewmodel.window.WindowFixture;

@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class DigitsButtonTest {
    private final RecordedCommands commands = new RecordedCommands();
    private final TrainingModel training = new TrainingModel(commands, Runnable::run, Runnable::run);
    private StackPane root;

    @TempDir
    private Path folder;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        root = new StackPane();
        TestStage.show(stage, new Scene(root, 700, 500));
    }

    @ParameterizedTest
    @MethodSource("rowreader.text.SpokenLanguages#all")
    void whyAnotherFolderCannotBeChosenIsReadToItsEnd(Locale language, FxRobot robot) throws Exception {
        robot.interact(() -> {
            Language.use(language);
            DigitsButton button = new DigitsButton(WindowFixture.window(commands, training, folder, new GiveWay())
                    .digits());
            root.getChildren().setAll(button);
            root.applyCss();
            root.layout();
            button.fire();
        });
        Conditions.await(() -> robot.lookup("#digits-obstacle").tryQuery().isPresent());
        assertThat(obstacle(robot).isVisible()).isFalse();
        assertThat(chooser(robot).isDisabled()).isFalse();

        says(robot, TrainingState.TRAINING, "viewmodel.training.pauseFirst");
        says(robot, TrainingState.LOADING, "viewmodel.training.stillLoading");
    }

    private void says(FxRobot robot, TrainingState state, String key) {
        robot.interact(() -> {
            training.onStateChanged(state);
            Region content = (Region) obstacle(robot).getParent();
            content.resize(content.getPrefWidth(), content.prefHeight(content.getPrefWidth()));
            content.layout();
            Label obstacle = obstacle(robot);
            assertThat(chooser(robot).isDisabled()).isTrue();
            assertThat(obstacle.isVisible()).isTrue();
            assertThat(obstacle.getText()).isEqualTo(Texts.get(key));
            assertThat(obstacle.getHeight()).isGreaterThanOrEqualTo(obstacle.prefHeight(obstacle.getWidth()));
            Bounds words = obstacle.lookup(".text").getBoundsInParent();
            assertThat(words.getMaxX()).isLessThanOrEqualTo(obstacle.getWidth() + 1);
            assertThat(((javafx.scene.text.Text) obstacle.lookup(".text")).getText())
                    .isEqualTo(obstacle.getText());
            assertThat(obstacle.getBoundsInParent().getMaxY())
                    .as("above the buttons")
                    .isLessThanOrEqualTo(
                            chooser(robot).getParent().getBoundsInParent().getMinY());
        });
    }

    private static Label obstacle(FxRobot robot) {
        return robot.lookup("#digits-obstacle").queryAs(Label.class);
    }

    private static Node chooser(FxRobot robot) {
        return robot.lookup("#choose-digits").query();
    }
}

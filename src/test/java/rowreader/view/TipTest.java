package rowreader.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.Conditions;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;

@NeedsDisplay
@ExtendWith(WindowExtension.class)
class TipTest {
    private Button button;
    private final Tip tip = new Tip("what it does");

    @Start
    void start(Stage stage) {
        button = new Button("press");
        tip.on(button);
        stage.setScene(new Scene(new StackPane(button), 400, 300));
        stage.show();
    }

    private static boolean isShown(String text) {
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof Tooltip shown
                        && shown.isShowing()
                        && shown.getText().equals(text));
    }

    private void leave(FxRobot robot) {
        robot.moveTo(button.getScene().getRoot(), new Point2D(150, 100));
    }

    @Test
    void isMadeAndShownWhereTheMouseRests(FxRobot robot) {
        leave(robot);
        robot.interact(() -> button.setTooltip(null));

        robot.moveTo(button);
        Conditions.await(() -> isShown("what it does"));

        robot.interact(() -> tip.setText("what it does now"));
        assertThat(isShown("what it does now")).isTrue();
    }

    @Test
    void oneThatSaysNothingIsNotShown(FxRobot robot) {
        leave(robot);
        robot.interact(() -> tip.setText(""));
        robot.moveTo(button);
        assertThat(button.getTooltip()).isNull();

        leave(robot);
        robot.interact(() -> tip.setText("something"));
        robot.moveTo(button);
        assertThat(button.getTooltip().getText()).isEqualTo("something");
    }

    @Test
    void isTheHelpThatAScreenReaderReads() {
        assertThat(button.queryAccessibleAttribute(AccessibleAttribute.HELP)).isEqualTo("what it does");
    }
}

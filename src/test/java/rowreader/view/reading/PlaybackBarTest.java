package rowreader.view.reading;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.text.InEnglish;
import rowreader.trace.Traversal;
import rowreader.view.PointerEvents;
import rowreader.viewmodel.reading.PlaybackModel;

/** Its buttons, in no window. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class PlaybackBarTest {
    private final PlaybackModel playback = new PlaybackModel();

    private Button play() {
        return (Button) new PlaybackBar(playback, new SimpleObjectProperty<>(Traversal.TOP_DOWN)).lookup("#play");
    }

    @Test
    void aBarThatIsMadeWhileItPlaysOffersToPause(FxRobot robot) {
        robot.interact(() -> {
            playback.toggle();
            Button play = play();
            assertThat(play.getAccessibleText()).isEqualTo("Pause (Space)");
            assertThat(play.getGraphic().getStyleClass()).contains("icon-pause");
        });
    }

    @Test
    void thePlayButtonSaysWhatItDoesNextAndStaysAsItIsOtherwise(FxRobot robot) {
        robot.interact(() -> {
            Button play = play();
            int styles = play.getStyleClass().size();
            playback.toggle();
            assertThat(says(play)).isEqualTo("Pause (Space)");
            playback.toggle();
            assertThat(says(play)).isEqualTo("Play (Space)");
            assertThat(play.getStyleClass()).hasSize(styles);
        });
    }

    /** With the mouse on it. */
    private static String says(Button play) {
        play.fireEvent(PointerEvents.at(MouseEvent.MOUSE_ENTERED, 0, 0));
        return play.getTooltip().getText();
    }
}

package rowreader.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.text.InEnglish;
import rowreader.text.Text;
import rowreader.view.TestStage;
import rowreader.viewmodel.Message;

@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class MessagePaneTest {
    private MessagePane pane;

    @Start
    void open(Stage stage) {
        pane = new MessagePane();
        TestStage.show(stage, new Scene(pane, 400, 300));
    }

    private static Message failure(String file) {
        return Message.failed(Text.of("data.pictures.none", file));
    }

    @Test
    void whatIsToldAgainStandsThereOnceAndIsTheNewest(FxRobot robot) {
        Message again = failure("a");
        robot.interact(() -> {
            pane.show(failure("a"));
            pane.show(failure("b"));
            pane.show(again);
        });
        assertThat(pane.shown()).hasSize(2).last().isSameAs(again);
    }

    @Test
    void whatIsTrueNoLongerGivesWayToWhatCameOfIt(FxRobot robot) {
        Message saving = Message.done(Text.of("viewmodel.file.saving", "a.gif"));
        Message saved = Message.done(Text.of("viewmodel.file.saved", "a.gif")).inPlaceOf(saving);
        robot.interact(() -> {
            pane.show(saving);
            pane.show(failure("b"));
            pane.show(saved);
        });
        assertThat(pane.shown()).hasSize(2).doesNotContain(saving).last().isSameAs(saved);
    }
}

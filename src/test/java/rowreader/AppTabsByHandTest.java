package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The tabs of the window, chosen by a real hand. */
class AppTabsByHandTest extends ByHand {
    @Start
    void begin(Stage opened) throws Exception {
        open(opened);
    }

    @Test
    void everyTabShowsWhatItNames() throws Exception {
        ready();
        click("#choose-lab");
        await("the lab", () -> stage.getScene().lookup(".lab-pane") != null);
        List<ToggleButton> views = labViews();
        assertThat(views).hasSizeGreaterThan(8);
        for (ToggleButton view : views) {
            Node before = get(() -> stage.getScene().lookup(".lab-view"));
            hand.click(Settled.place(view));
            await(view.getText(), view::isSelected);
            if (view != views.get(0)) {
                await("another view", () -> stage.getScene().lookup(".lab-view") != before);
            }
        }
        click("#choose-race");
        await("the race", () -> stage.getScene().lookup(".race-pane") != null);
        click("#choose-training");
        await("the training", () -> stage.getScene().lookup(".training-pane") != null);
    }
}

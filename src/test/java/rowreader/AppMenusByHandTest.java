package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The menus of the window, opened by a real hand. */
class AppMenusByHandTest extends ByHand {
    @Start
    void begin(Stage opened) throws Exception {
        open(opened);
    }

    private static boolean isShowing(Control menu) {
        return menu instanceof MenuButton button && button.isShowing()
                || menu instanceof ChoiceBox<?> choice && choice.isShowing()
                || menu instanceof ComboBoxBase<?> combo && combo.isShowing();
    }

    /** Every menu that is shown now. */
    private List<Control> menus() throws Exception {
        return get(() -> WholeWindow.nodes(stage.getScene(), Control.class).stream()
                .filter(control -> control instanceof MenuButton
                        || control instanceof ChoiceBox<?>
                        || control instanceof ComboBoxBase<?>)
                .filter(control -> !control.isDisabled())
                .toList());
    }

    /** Those that were not tried before: most stay where another view is shown. */
    private void everyMenuStaysOpen(Set<Control> tried) throws Exception {
        for (Control menu : menus()) {
            if (!tried.add(menu)) {
                continue;
            }
            Node pressed = menu;
            if (get(() -> menu.lookup(".arrow-button")) != null) {
                pressed = get(() -> menu.lookup(".arrow-button"));
            }
            hand.click(Settled.place(pressed));
            await(menu + " opens", () -> isShowing(menu));
            frames();
            assertThat(get(() -> isShowing(menu)))
                    .as("open after the button was released: " + menu)
                    .isTrue();
            hand.key("Escape");
            await(menu + " closes", () -> !isShowing(menu));
        }
    }

    @Test
    void everyMenuStaysOpenWhenTheButtonIsReleased() throws Exception {
        ready();
        Set<Control> tried = new HashSet<>();
        everyMenuStaysOpen(tried);
        hand.key("ctrl+2");
        for (ToggleButton view : labViews()) {
            hand.click(Settled.place(view));
            await(view.getText(), view::isSelected);
            everyMenuStaysOpen(tried);
        }
        hand.key("ctrl+3");
        await("the race", () -> stage.getScene().lookup("#race-samples") != null);
        everyMenuStaysOpen(tried);
        assertThat(tried)
                .extracting(Control::getId)
                .contains("export", "open", "recipe", "speed", "race-samples", "race-network-1");
    }

    @Test
    void theRecipeIsChosenFromItsMenu() throws Exception {
        ready();
        String before =
                get(() -> model().training().runningRecipeProperty().get().toString());
        click("#recipe");
        clickOnText("Simple RNN");
        await(
                "another recipe",
                () -> !model().training()
                        .runningRecipeProperty()
                        .get()
                        .toString()
                        .equals(before));
    }

    @Test
    void aPictureIsAskedForInTheMenuOfOpen() throws Exception {
        ready();
        click("#open .arrow-button");
        clickOnText("Picture of handwriting…");
        awaitWindow("Open a picture of handwritten digits", true);
        hand.key("Escape");
        awaitWindow("Open a picture of handwritten digits", false);
    }
}

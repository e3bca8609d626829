package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import rowreader.network.training.TrainingState;

/** The buttons and the keys of the window, pressed by a real hand. */
class AppByHandTest extends ByHand {
    @Start
    void begin(Stage opened) throws Exception {
        open(opened);
    }

    private long popups() throws Exception {
        return get(() -> Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && !(window instanceof javafx.scene.control.Tooltip))
                .count());
    }

    /** What must be seen after a button was pressed. */
    private record Expected(Callable<Boolean> seen, String leave) {}

    /** Every button that stands in the window from the start, in an order in which each is enabled when its turn comes. */
    private Map<String, Expected> buttons() {
        Map<String, Expected> all = new LinkedHashMap<>();
        all.put("#random", new Expected(() -> model().drawing().getDigit() != null, ""));
        all.put("#clear", new Expected(() -> model().drawing().getDigit() == null, ""));
        all.put("#undo", new Expected(() -> model().drawing().getDigit() != null, ""));
        all.put("#redo", new Expected(() -> model().drawing().getDigit() == null, ""));
        all.put("#eraser", new Expected(() -> isSelected("#eraser"), ""));
        all.put("#pen", new Expected(() -> isSelected("#pen"), ""));
        all.put(
                "#step",
                new Expected(() -> model().training().iterationProperty().get() == 1, ""));
        all.put("#reset", new Expected(() -> stage.getScene().lookup("#message-action") != null, ""));
        all.put(
                "#message-action",
                new Expected(() -> model().training().iterationProperty().get() == 1, ""));
        all.put(
                "#start-or-pause",
                new Expected(() -> model().training().stateProperty().get() == TrainingState.TRAINING, ""));
        all.put(
                ".action-button.accent",
                new Expected(() -> model().training().stateProperty().get() == TrainingState.PAUSED, ""));
        all.put("#edit-recipe", new Expected(() -> find("#cancel-recipe") != null, ""));
        all.put("#cancel-recipe", new Expected(() -> stage.getScene().lookup("#cancel-recipe") == null, ""));
        all.put("#my-drawings", new Expected(() -> popupHas("#kept-count"), "Escape"));
        all.put("#digits", new Expected(() -> popupHas("#choose-digits"), "Escape"));
        all.put("#about", new Expected(() -> popupHas("#about-licences"), "Escape"));
        all.put("#keys", new Expected(() -> isSheetShown(), ""));
        all.put("#close-keys", new Expected(() -> !isSheetShown(), ""));
        all.put("#save", new Expected(() -> hand.seesWindow("Save model"), "Escape"));
        all.put("#reader-training", new Expected(() -> isSelected("#reader-training"), ""));
        all.put("#reader-best", new Expected(() -> isSelected("#reader-best"), ""));
        return all;
    }

    private boolean isSheetShown() {
        return ((atlantafx.base.controls.ModalPane) stage.getScene().lookup("#keys-layer")).isDisplay();
    }

    private boolean isSelected(String selector) {
        return ((ToggleButton) stage.getScene().lookup(selector)).isSelected();
    }

    private static boolean popupHas(String... anyOf) {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .anyMatch(window -> List.of(anyOf).stream()
                        .anyMatch(selector -> window.getScene().getRoot().lookup(selector) != null));
    }

    @Test
    void everyButtonDoesWhatItSays() throws Exception {
        ready();
        Map<String, Expected> all = buttons();
        for (Map.Entry<String, Expected> each : all.entrySet()) {
            Callable<Boolean> seen = each.getValue().seen();
            click(each.getKey());
            if (each.getKey().equals("#save")) {
                // The toolkit waits in the dialog: what is seen then is asked of the window system.
                WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, seen);
            } else {
                await(each.getKey(), seen);
            }
            frames();
            if (!each.getValue().leave().isEmpty()) {
                hand.key(each.getValue().leave());
                await(each.getKey() + " is left", () -> true);
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                while (popups() > 0 && System.nanoTime() < deadline) {
                    frames();
                }
                assertThat(popups()).as(each.getKey()).isZero();
            }
        }
        List<String> untried = get(() -> WholeWindow.nodes(stage.getScene(), ButtonBase.class).stream()
                .filter(button -> !(button instanceof MenuButton))
                .map(Node::getId)
                .filter(id -> id != null && !all.containsKey("#" + id))
                // Tabs are tried above; the player's and the picture's buttons have tests of their own.
                .filter(id -> !id.startsWith("choose-") && !id.startsWith("phase-") && !id.startsWith("show-"))
                .filter(id -> !List.of(
                                "play",
                                "keep",
                                "loop",
                                "fill-window",
                                "next-phase",
                                "gate-maps",
                                "examples",
                                "open-lesson")
                        .contains(id))
                .toList());
        assertThat(untried).isEmpty();
    }

    @Test
    void keysDoWhatTheSheetSays() throws Exception {
        ready();
        hand.key("t");
        await("a test digit", () -> model().drawing().getDigit() != null);
        hand.key("p");
        await("training", () -> model().training().stateProperty().get() == TrainingState.TRAINING);
        hand.key("p");
        await("a pause", () -> model().training().stateProperty().get() == TrainingState.PAUSED);
        hand.key("ctrl+2");
        await("the lab", () -> stage.getScene().lookup(".lab-pane") != null);
        hand.key("ctrl+3");
        await("the race", () -> stage.getScene().lookup(".race-pane") != null);
        hand.key("ctrl+1");
        await("the training", () -> stage.getScene().lookup(".training-pane") != null);
        hand.key("ctrl+d");
        await("dark", () -> model().darkProperty().get());
        hand.key("F1");
        await("the keys", () -> isSheetShown());
        hand.key("Escape");
        await("no keys", () -> !isSheetShown());
        hand.key("question");
        await("the keys again", () -> isSheetShown());
        hand.key("F1");
        await("no keys again", () -> !isSheetShown());
        hand.key("Home");
        await("the first row", () -> model().playback().getTimestep() == 0);
        hand.key("space");
        await("it plays", () -> model().playback().getTimestep() > 1);
    }

    @Test
    void theWindowOpensWithItsTitleOnTheScreen() throws Exception {
        ready();
        assertThat(stage.getY()).isGreaterThanOrEqualTo(0);
        assertThat(get(() -> stage.getScene().getWindow().getY() + stage.getHeight()))
                .isLessThanOrEqualTo(
                        get(() -> javafx.stage.Screen.getPrimary().getBounds().getMaxY()));
    }
}

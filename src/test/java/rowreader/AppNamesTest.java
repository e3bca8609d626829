package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.network.training.TrainingState;
import rowreader.text.InEnglish;
import rowreader.viewmodel.race.RaceState;

/** The whole scene graph, in all states that a person brings it to: what the keyboard and a screen reader find there. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class AppNamesTest {
    /** A line along one side of the smallest button. */
    private static final int LEAST_PIXELS_OF_A_RING = 16;

    private RunningApp running;
    private Stage stage;

    @Start
    void open(Stage opened) throws Exception {
        stage = opened;
        running = new RunningApp(opened, RunningApp.recipe(1_000_000));
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    /** Looks at everything that is shown now: the window and what lies over it. */
    @FunctionalInterface
    private interface Look {
        void at(String state, Scene scene);
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> ((javafx.scene.control.ButtonBase) stage.getScene().lookup(id)).fire());
    }

    private void inEveryState(FxRobot robot, Look look) throws Exception {
        Runnable here = () -> Window.getWindows().forEach(window -> look.at("", window.getScene()));
        var app = running.app();
        await(() -> app.model().training().weightsProperty().get() != null);
        robot.interact(() -> look.at("at first", stage.getScene()));
        press(robot, "#random");
        await(() -> app.model().reading().getTrace() != null);
        press(robot, "#start-or-pause");
        await(() -> app.model().training().stateProperty().get() == TrainingState.TRAINING);
        robot.interact(() -> look.at("training", stage.getScene()));
        press(robot, "#start-or-pause");
        await(() -> app.model().training().stateProperty().get() == TrainingState.PAUSED);
        robot.interact(() -> look.at("paused", stage.getScene()));
        press(robot, "#choose-lab");
        List<ToggleButton> views = new ArrayList<>();
        robot.interact(() -> stage.getScene()
                .getRoot()
                .lookupAll(".lab-choice .toggle-button")
                .forEach(view -> views.add((ToggleButton) view)));
        assertThat(views).hasSizeGreaterThan(8);
        for (ToggleButton view : views) {
            robot.interact(() -> {
                view.fire();
                stage.getScene().getRoot().layout();
            });
            robot.interact(() -> look.at(view.getText(), stage.getScene()));
        }
        press(robot, "#choose-race");
        robot.interact(() -> look.at("choosing a race", stage.getScene()));
        robot.interact(() -> app.race().setup().samplesProperty().set(1_000_000L));
        press(robot, "#race-start-or-pause");
        await(() -> app.race().stateProperty().get() == RaceState.RACING);
        press(robot, "#race-start-or-pause");
        await(() -> app.race().stateProperty().get() == RaceState.PAUSED);
        robot.interact(() -> look.at("a race that is paused", stage.getScene()));
        press(robot, "#race-stop");
        await(() -> app.race().stateProperty().get() == RaceState.OVER);
        robot.interact(() -> look.at("a race that is over", stage.getScene()));
        press(robot, "#choose-training");
        press(robot, "#reset");
        await(() -> stage.getScene().lookup("#message-action") != null);
        robot.interact(() -> look.at("after a reset", stage.getScene()));
        press(robot, "#edit-recipe");
        robot.interact(() -> look.at("the recipe", stage.getScene()));
        press(robot, "#cancel-recipe");
        press(robot, "#keys");
        robot.interact(() -> look.at("the keys", stage.getScene()));
        press(robot, "#close-keys");
        for (String popover : List.of("#digits", "#about", "#keep", "#my-drawings")) {
            press(robot, popover);
            robot.interact(() -> {
                Window.getWindows().stream()
                        .filter(window -> window != stage)
                        .forEach(window -> look.at(popover, window.getScene()));
                new ArrayList<>(Window.getWindows())
                        .stream().filter(window -> window != stage).forEach(Window::hide);
            });
        }
        robot.interact(here);
    }

    @Test
    void everythingFocusableLooksDifferentWhileItHasTheFocus(FxRobot robot) throws Exception {
        Set<String> kinds = new TreeSet<>();
        List<String> unseen = new ArrayList<>();
        inEveryState(
                robot,
                (state, scene) -> WholeWindow.nodes(scene).stream()
                        .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                        .filter(node -> node.getLayoutBounds().getWidth() > 0
                                && node.getLayoutBounds().getHeight() > 0)
                        // Of a field in a spinner or a box the whole shows the focus, and is looked at itself.
                        .filter(node -> !(node.getParent() instanceof Spinner<?>
                                || node.getParent() instanceof ComboBoxBase<?>))
                        .filter(node -> kinds.add(node.getClass().getSimpleName() + " " + node.getStyleClass()))
                        .filter(node -> !looksDifferentWithFocus(node))
                        .forEach(node -> unseen.add(state + ": " + node)));
        assertThat(kinds).hasSizeGreaterThan(20);
        assertThat(unseen).isEmpty();
    }

    /** As after the keyboard went there, wherever the focus of this machine's windows is. */
    private static boolean looksDifferentWithFocus(Node node) {
        List<PseudoClass> states = List.of(
                PseudoClass.getPseudoClass("focused"),
                PseudoClass.getPseudoClass("focus-visible"),
                PseudoClass.getPseudoClass("focus-within"));
        List<Boolean> before =
                states.stream().map(node.getPseudoClassStates()::contains).toList();
        states.forEach(state -> node.pseudoClassStateChanged(state, false));
        WritableImage without = pictureOf(node);
        states.forEach(state -> node.pseudoClassStateChanged(state, true));
        WritableImage with = pictureOf(node);
        for (int i = 0; i < before.size(); i++) {
            node.pseudoClassStateChanged(states.get(i), before.get(i));
        }
        node.applyCss();
        return differentPixels(without, with) >= LEAST_PIXELS_OF_A_RING;
    }

    private static WritableImage pictureOf(Node node) {
        node.applyCss();
        SnapshotParameters around = new SnapshotParameters();
        Bounds bounds = node.getBoundsInParent();
        // A ring may lie outside of what it is the ring of.
        around.setViewport(new Rectangle2D(
                bounds.getMinX() - 4, bounds.getMinY() - 4, bounds.getWidth() + 8, bounds.getHeight() + 8));
        return node.snapshot(around, null);
    }

    private static int differentPixels(WritableImage one, WritableImage other) {
        double width = Math.min(one.getWidth(), other.getWidth());
        double height = Math.min(one.getHeight(), other.getHeight());
        int different = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                different += one.getPixelReader().getArgb(x, y)
                                == other.getPixelReader().getArgb(x, y)
                        ? 0
                        : 1;
            }
        }
        return different;
    }

    @Test
    void noTwoControlsHaveTheSameMnemonic(FxRobot robot) throws Exception {
        List<String> twice = new ArrayList<>();
        int[] found = {0};
        inEveryState(robot, (state, scene) -> {
            Map<String, String> taken = new HashMap<>();
            for (Labeled labeled : WholeWindow.nodes(scene, Labeled.class)) {
                String text = labeled.getText() == null ? "" : labeled.getText();
                int mark = text.indexOf('_');
                if (labeled.isMnemonicParsing() && mark >= 0 && mark + 1 < text.length()) {
                    found[0]++;
                    String letter = text.substring(mark + 1, mark + 2).toUpperCase(Locale.ROOT);
                    String other = taken.put(letter, text);
                    // A button's text is a label in it again.
                    if (other != null && !other.equals(text)) {
                        twice.add(state + ": " + letter + " in " + other + " and " + text);
                    }
                }
            }
        });
        assertThat(found[0]).isGreaterThan(50);
        assertThat(twice).isEmpty();
    }

    @Test
    void nothingThatTakesTheFocusIsWithoutAName(FxRobot robot) throws Exception {
        List<String> nameless = new ArrayList<>();
        int[] found = {0};
        inEveryState(robot, (state, scene) -> {
            for (Node node : WholeWindow.nodes(scene)) {
                if (node.isFocusTraversable()) {
                    found[0]++;
                    if (!hasName(node)) {
                        nameless.add(state + ": " + node);
                    }
                }
            }
        });
        assertThat(found[0]).isGreaterThan(300);
        assertThat(nameless).isEmpty();
    }

    private static boolean hasName(Node node) {
        Object text = node.getAccessibleText() != null
                ? node.getAccessibleText()
                : node instanceof Labeled labeled
                        ? labeled.getText()
                        : node instanceof javafx.scene.control.Control
                                ? null
                                : node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return text instanceof String said && !said.isBlank()
                || node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null;
    }
}

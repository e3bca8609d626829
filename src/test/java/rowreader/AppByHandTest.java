package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import rowreader.data.drawing.Stroke;
import rowreader.network.training.TrainingState;
import rowreader.text.InEnglish;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.window.WindowModel;

/** The whole program under a real hand: a window manager, and events of the X server. */
@ExtendWith({InEnglish.class, ApplicationExtension.class})
@Timeout(240)
@Tag("by-hand")
class AppByHandTest {
    /** Menus that close by themselves do so at once: after this many frames they stay. */
    private static final int FRAMES = 20;

    private static RealHand hand;

    private RunningApp running;
    private Stage stage;

    @BeforeAll
    static void begin() throws Exception {
        String missing = RealHand.missing();
        assumeTrue(missing.isEmpty(), missing);
        hand = new RealHand();
    }

    @AfterAll
    static void end() throws Exception {
        if (hand != null) {
            hand.close();
        }
    }

    @Start
    void open(Stage opened) throws Exception {
        stage = opened;
        running = new RunningApp(opened, RunningApp.recipe(1_000_000));
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    private WindowModel model() {
        return running.app().model();
    }

    private static <T> T get(Callable<T> what) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, what);
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> get(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("not seen: " + what, e);
        }
    }

    private static void frames() {
        for (int i = 0; i < FRAMES; i++) {
            WaitForAsyncUtils.waitForFxEvents(1);
        }
    }

    private void ready() throws Exception {
        await("weights", () -> model().training().weightsProperty().get() != null);
        await("a window that has the focus", () -> {
            stage.requestFocus();
            return stage.isFocused();
        });
    }

    private <T extends Node> T find(String selector) throws Exception {
        @SuppressWarnings("unchecked")
        T found = (T) get(() -> Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(Node::isVisible)
                .findFirst()
                .orElse(null));
        assertThat(found).as(selector).isNotNull();
        return found;
    }

    private static Bounds onScreen(Node node) throws Exception {
        return get(() -> node.localToScreen(node.getBoundsInLocal()));
    }

    private void click(String selector) throws Exception {
        hand.click(onScreen(find(selector)));
    }

    private void clickOnText(String text) throws Exception {
        Node found = get(() -> Window.getWindows().stream()
                .flatMap(window -> WholeWindow.nodes(window.getScene()).stream())
                .filter(node -> node instanceof javafx.scene.control.Labeled labeled && text.equals(labeled.getText())
                        || node instanceof javafx.scene.text.Text words && text.equals(words.getText()))
                .findFirst()
                .orElse(null));
        assertThat(found).as(text).isNotNull();
        hand.click(onScreen(found));
    }

    private static boolean isShowing(Control menu) {
        return menu instanceof MenuButton button && button.isShowing()
                || menu instanceof ChoiceBox<?> choice && choice.isShowing()
                || menu instanceof ComboBoxBase<?> combo && combo.isShowing();
    }

    private long popups() throws Exception {
        return get(() -> Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && !(window instanceof javafx.scene.control.Tooltip))
                .count());
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

    private void everyMenuStaysOpen(List<String> tried) throws Exception {
        for (Control menu : menus()) {
            Node pressed = menu;
            if (get(() -> menu.lookup(".arrow-button")) != null) {
                pressed = get(() -> menu.lookup(".arrow-button"));
            }
            hand.click(onScreen(pressed));
            await(menu + " opens", () -> isShowing(menu));
            frames();
            assertThat(get(() -> isShowing(menu)))
                    .as("open after the button was released: " + menu)
                    .isTrue();
            hand.key("Escape");
            await(menu + " closes", () -> !isShowing(menu));
            tried.add(menu.getId());
        }
    }

    @Test
    void everyMenuStaysOpenWhenTheButtonIsReleased() throws Exception {
        ready();
        List<String> tried = new ArrayList<>();
        everyMenuStaysOpen(tried);
        hand.key("ctrl+2");
        for (ToggleButton view : labViews()) {
            hand.click(onScreen(view));
            await(view.getText(), view::isSelected);
            everyMenuStaysOpen(tried);
        }
        hand.key("ctrl+3");
        await("the race", () -> stage.getScene().lookup("#race-samples") != null);
        everyMenuStaysOpen(tried);
        assertThat(tried).contains("export", "open", "recipe", "speed", "race-samples", "race-network-1");
    }

    private List<ToggleButton> labViews() throws Exception {
        return get(() -> stage.getScene().getRoot().lookupAll(".lab-choice .toggle-button").stream()
                .map(view -> (ToggleButton) view)
                .toList());
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
            hand.click(onScreen(view));
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

    private Bounds sheet() throws Exception {
        Node canvas = find("#drawing");
        return get(() -> {
            Bounds all = canvas.localToScreen(canvas.getLayoutBounds());
            double side = Math.min(all.getWidth(), all.getHeight());
            return new javafx.geometry.BoundingBox(
                    all.getMinX() + (all.getWidth() - side) / 2,
                    all.getMinY() + (all.getHeight() - side) / 2,
                    side,
                    side);
        });
    }

    /** Between two moves: faster than frames, as of a mouse and a quick hand. */
    private static final String BETWEEN_MOVES = "0.007";

    /** Corners, sharp ones and one to where it came from, in fractions of the sheet. */
    private static final double[][] CORNERS = {
        {0.22, 0.18},
        {0.74, 0.2},
        {0.38, 0.46},
        {0.78, 0.62},
        {0.3, 0.86},
        {0.24, 0.6},
        {0.62, 0.34},
        {0.24, 0.6},
        {0.82, 0.84}
    };

    /** From corner to corner in 200 moves, all of one length. */
    private static double[][] path() {
        double[] upTo = new double[CORNERS.length];
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] = upTo[i - 1] + Math.hypot(CORNERS[i][0] - CORNERS[i - 1][0], CORNERS[i][1] - CORNERS[i - 1][1]);
        }
        double[][] path = new double[200][];
        int leg = 1;
        for (int i = 0; i < path.length; i++) {
            double along = upTo[upTo.length - 1] * i / (path.length - 1);
            while (leg < upTo.length - 1 && along > upTo[leg]) {
                leg++;
            }
            double part = (along - upTo[leg - 1]) / (upTo[leg] - upTo[leg - 1]);
            double[] from = CORNERS[leg - 1];
            double[] to = CORNERS[leg];
            path[i] = new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
        }
        return path;
    }

    private Stroke draw() throws Exception {
        Bounds sheet = sheet();
        List<String> moves = new ArrayList<>();
        double[][] path = path();
        for (int i = 0; i < path.length; i++) {
            moves.add("mousemove");
            moves.add(Long.toString(Math.round(sheet.getMinX() + path[i][0] * sheet.getWidth())));
            moves.add(Long.toString(Math.round(sheet.getMinY() + path[i][1] * sheet.getHeight())));
            if (i == 0) {
                moves.addAll(List.of("mousedown", "1"));
            }
            moves.addAll(List.of("sleep", BETWEEN_MOVES));
        }
        moves.addAll(List.of("mouseup", "1"));
        hand.xdotool(moves.toArray(String[]::new));
        await(
                "the pen is up again",
                () -> !model().drawing().drawingProperty().get()
                        && model().drawing().getDigit() != null);
        return get(() -> model().drawing().getSource().drawing().strokes().get(0));
    }

    private static double distance(Stroke line, double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < line.size(); i++) {
            double dx = line.x(i) - line.x(i - 1);
            double dy = line.y(i) - line.y(i - 1);
            double along = ((x - line.x(i - 1)) * dx + (y - line.y(i - 1)) * dy) / Math.max(1e-12, dx * dx + dy * dy);
            double part = Math.max(0, Math.min(1, along));
            nearest = Math.min(nearest, Math.hypot(x - line.x(i - 1) - part * dx, y - line.y(i - 1) - part * dy));
        }
        return nearest;
    }

    @Test
    void aStrokeIsWholeWhileAllElseIsBusy() throws Exception {
        ready();
        List<Process> busy = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                busy.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            hand.key("p");
            await("training", () -> model().training().stateProperty().get() == TrainingState.TRAINING);
            // The first stroke of all: nothing that draws is compiled yet.
            Stroke drawn = draw();
            double[][] path = path();
            double[] end = path[path.length - 1];
            double pixel = 1.5 / sheet().getWidth();
            assertThat(drawn.size()).as("movements that arrived").isEqualTo(path.length);
            assertThat(Math.hypot(drawn.x(drawn.size() - 1) - end[0], drawn.y(drawn.size() - 1) - end[1]))
                    .as("where it ends")
                    .isLessThan(pixel);
            Stroke curve = drawn.smoothed(0.004);
            for (double[] point : path) {
                assertThat(distance(curve, point[0], point[1]))
                        .as("of the stroke's " + drawn.size() + " points from " + point[0] + ", " + point[1])
                        .isLessThan(0.02);
            }
            assertThat(model().training().stateProperty().get()).isEqualTo(TrainingState.TRAINING);
            assertThat(get(() -> model().playback().getTimestep())).isEqualTo(PlaybackModel.LAST_TIMESTEP);
        } finally {
            busy.forEach(Process::destroyForcibly);
        }
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

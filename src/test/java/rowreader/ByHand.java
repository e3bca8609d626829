package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static rowreader.Conditions.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;
import rowreader.text.InEnglish;
import rowreader.viewmodel.window.WindowModel;

/** The whole program under a real hand: a window manager, and events of the X server. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@Timeout(480)
@Tag("by-hand")
abstract class ByHand {
    /** Menus that close by themselves do so at once: after this many frames they stay. */
    static final int FRAMES = 12;

    static RealHand hand;

    private RunningApp running;
    Stage stage;

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

    /** Called by each test's own {@code @Start}: TestFX does not look for one above it. */
    void open(Stage opened) throws Exception {
        stage = opened;
        running = new RunningApp(opened, RunningApp.recipe(1_000_000));
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    App app() {
        return running.app();
    }

    WindowModel model() {
        return app().model();
    }

    static <T> T get(Callable<T> what) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, what);
    }

    static void frames() {
        Pulses.await(FRAMES);
    }

    void ready() throws Exception {
        await("weights", () -> model().training().weightsProperty().get() != null);
        await("a window that has the focus", () -> {
            stage.requestFocus();
            return stage.isFocused();
        });
    }

    <T extends Node> T find(String selector) throws Exception {
        @SuppressWarnings("unchecked")
        T found = (T) get(() -> Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(Node::isVisible)
                .findFirst()
                .orElse(null));
        assertThat(found).as(selector).isNotNull();
        return found;
    }

    void click(String selector) throws Exception {
        hand.click(Settled.place(find(selector)));
    }

    void clickOnText(String text) throws Exception {
        await(text, () -> withText(text).isPresent());
        hand.click(Settled.place(get(() -> withText(text).orElseThrow())));
    }

    private static Optional<Node> withText(String text) {
        return Window.getWindows().stream()
                .flatMap(window -> WholeWindow.nodes(window.getScene()).stream())
                .filter(node -> node instanceof javafx.scene.control.Labeled labeled && text.equals(labeled.getText())
                        || node instanceof javafx.scene.text.Text words && text.equals(words.getText()))
                .findFirst();
    }

    /** The buttons of the lab's views, as they stand. */
    List<ToggleButton> labViews() throws Exception {
        return get(() -> stage.getScene().getRoot().lookupAll(".lab-choice .toggle-button").stream()
                .map(view -> (ToggleButton) view)
                .toList());
    }

    /** A dialog of the system. */
    static void awaitWindow(String title, boolean seen) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> hand.seesWindow(title) == seen);
    }
}

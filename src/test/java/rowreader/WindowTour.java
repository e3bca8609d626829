package rowreader;

import atlantafx.base.controls.Notification;
import atlantafx.base.controls.Popover;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;
import rowreader.data.lesson.Chapter;
import rowreader.text.Text;
import rowreader.view.window.PreparingWindow;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.lesson.LessonModel;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.window.Offer;
import rowreader.viewmodel.window.SidePaneChoice;

/**
 * Goes to everything that the window can show at once: its panes, the lab's views, the depths of the picture, the pages of the
 * lesson, whatever opens over them. Belongs to the test's thread; it is over in seconds because it waits for nothing but the FX
 * thread's next turn.
 */
final class WindowTour {
    /** Looks at what is shown now. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param place where the tour is, in English whatever the window speaks
         * @param scene of the window, or of what opened over it
         */
        void at(String place, Scene scene);
    }

    /** Buttons that open something over the window. */
    private static final List<String> OPENERS = List.of(
            "digits", "about", "my-drawings", "kept-races", "examples", "lab-help", "show-arithmetic", "picture");

    /** What opens shows itself after a tenth of a second by the clock, whatever else the machine does meanwhile. */
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(20);

    /** How often something is opened until it is seen. */
    private static final int ATTEMPTS = 3;

    private final App app;
    private final Stage stage;
    private final Visitor visitor;
    private final Set<String> opened = new HashSet<>();

    WindowTour(App app, Stage stage, Visitor visitor) {
        this.app = app;
        this.stage = stage;
        this.visitor = visitor;
    }

    /** Lays a scene out as the next pulse would. */
    static void layOut(Scene scene) {
        for (int pass = 0; pass < 2; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /** Each step is a turn of its own: what is painted between two pulses is kept until the next one, and would pile up. */
    private static <T> T fx(Callable<T> step) {
        FutureTask<T> turn = new FutureTask<>(step);
        Platform.runLater(turn);
        try {
            return turn.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fx(Runnable step) {
        fx(() -> {
            step.run();
            return null;
        });
    }

    private void look(String place) {
        fx(() -> {
            layOut(stage.getScene());
            visitor.at(place, stage.getScene());
        });
    }

    /** Both in the same turn. */
    private void look(String place, Runnable way) {
        fx(() -> {
            way.run();
            layOut(stage.getScene());
            visitor.at(place, stage.getScene());
        });
    }

    private Node find(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private void press(String id) {
        fx(() -> {
            layOut(stage.getScene());
            ((ButtonBase) find(id)).fire();
        });
    }

    /** Everything, and what opens from there. */
    void everything() {
        panes();
        picture();
        overTheWindow();
        lesson();
        small();
    }

    /** Without the lesson's pages, which differ in what they say only. */
    void panesAndSheets() {
        panes();
        picture();
        overTheWindow();
    }

    /** What a class sees: the digit in each depth, the map, and the lesson beside them; the presentation is on already. */
    void presentation() {
        picture();
        lesson();
    }

    /** Training, every view of the lab, the race. */
    void panes() {
        SidePaneChoice before = app.model().sidePaneProperty().get();
        for (SidePaneChoice pane : SidePaneChoice.values()) {
            fx(() -> app.model().sidePaneProperty().set(pane));
            if (pane == SidePaneChoice.LAB) {
                lab();
            } else {
                look(pane.name());
                whatOpens(pane.name());
            }
        }
        fx(() -> app.model().sidePaneProperty().set(before));
    }

    private void lab() {
        List<ToggleButton> views = new ArrayList<>();
        fx(() -> {
            layOut(stage.getScene());
            stage.getScene()
                    .getRoot()
                    .lookupAll(".lab-choice .toggle-button")
                    .forEach(view -> views.add((ToggleButton) view));
        });
        Optional<ToggleButton> before =
                views.stream().filter(Toggle::isSelected).findFirst();
        for (int view = 0; view < views.size(); view++) {
            ToggleButton each = views.get(view);
            String place = "lab view " + view;
            look(place, () -> each.setSelected(true));
            opened.remove("lab-help");
            whatOpens(place);
        }
        before.ifPresent(view -> fx(() -> view.setSelected(true)));
    }

    /** The digit in each depth, and the map. */
    void picture() {
        boolean map = app.model().picture().mapShownProperty().get();
        Depth depth = app.model().picture().getDepth();
        fx(() -> app.model().picture().mapShownProperty().set(false));
        for (Depth each : Depth.values()) {
            look("picture " + each, () -> app.model().picture().depthProperty().set(each));
            whatOpens("picture " + each);
        }
        look(
                "picture in the whole window",
                () -> app.model().picture().fillingProperty().set(true));
        look("map", () -> {
            app.model().picture().fillingProperty().set(false);
            app.model().picture().depthProperty().set(depth);
            app.model().picture().mapShownProperty().set(true);
        });
        fx(() -> app.model().picture().mapShownProperty().set(map));
    }

    /** Menus, pop-overs and choices that were not opened in this tour yet. */
    private void whatOpens(String place) {
        for (Node node : fx(() -> WholeWindow.nodes(stage.getScene()))) {
            boolean menu = node instanceof MenuButton || node instanceof ChoiceBox;
            String name = node.getId() == null ? place + " " + node.getAccessibleText() : node.getId();
            if (menu && !node.isDisabled() && opened.add(name)) {
                if (node instanceof MenuButton button) {
                    open(place + ", menu " + name, button::show, button::hide);
                } else if (node instanceof ChoiceBox<?> choice) {
                    open(place + ", choice " + name, choice::show, choice::hide);
                }
            }
            if (node instanceof Button button
                    && OPENERS.contains(String.valueOf(node.getId()))
                    && !node.isDisabled()
                    && opened.add(node.getId())) {
                open(place + ", pop-over " + node.getId(), button::fire, () -> {});
            }
        }
    }

    /**
     * A pop-over shows nothing in the turn in which it opens: its skin waits for its place first. Where the focus moves
     * meanwhile, as it does after a resize without a window manager, it closes itself: then it is opened again.
     */
    private void open(String place, Runnable show, Runnable hide) {
        List<Window> opening = List.of();
        boolean seen = false;
        for (int attempt = 1; !seen; attempt++) {
            opening = fx(() -> {
                stage.requestFocus();
                List<Window> before = List.copyOf(Window.getWindows());
                show.run();
                return Window.getWindows().stream()
                        .filter(window -> !before.contains(window))
                        .toList();
            });
            seen = true;
            for (Window window : opening) {
                seen &= isSeen(place, window, attempt >= ATTEMPTS);
            }
        }
        for (Window window : opening) {
            awaitSize(window);
            fx(() -> {
                layOut(window.getScene());
                visitor.at(place, window.getScene());
                close(window);
            });
        }
        fx(hide);
    }

    /**
     * The window of a pop-over makes room for the shadow a moment after it is seen, and its scene a moment after that: until
     * then what is at the right end is beyond the scene.
     */
    private static void awaitSize(Window window) {
        try {
            WaitForAsyncUtils.waitFor(
                    LONGEST_OPENING.toMillis(), TimeUnit.MILLISECONDS, () -> fx(() -> isAsLargeAsItsWindow(window)));
        } catch (TimeoutException e) {
            throw new AssertionError("never of its size: " + fx(() -> described(window)), e);
        }
    }

    private static boolean isAsLargeAsItsWindow(Window window) {
        Scene scene = window.getScene();
        return Math.abs(scene.getWidth() - window.getWidth()) < 1
                && Math.abs(scene.getHeight() - window.getHeight()) < 1;
    }

    /** Waits until it is seen, or has closed itself; the last time whether it is seen is all that counts. */
    private static boolean isSeen(String place, Window window, boolean last) {
        try {
            WaitForAsyncUtils.waitFor(
                    LONGEST_OPENING.toMillis(),
                    TimeUnit.MILLISECONDS,
                    () -> fx(() -> !last && !window.isShowing() || isShown(window)));
        } catch (TimeoutException e) {
            throw new AssertionError("never seen: " + place + ", " + fx(() -> described(window)), e);
        }
        return last || fx(window::isShowing);
    }

    private static String described(Window window) {
        return (window.isShowing() ? "showing" : "not showing any more") + " at " + window.getX() + ", "
                + window.getY() + ", "
                + window.getScene().getRoot().getChildrenUnmodifiable();
    }

    private static boolean isShown(Window window) {
        layOut(window.getScene());
        return window.getScene().getRoot().getChildrenUnmodifiable().stream()
                .flatMap(skin -> Stream.concat(
                        Stream.of(skin),
                        skin instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.of()))
                .allMatch(Node::isVisible);
    }

    /** At once: what fades out still shows when the next one is asked for. */
    private static void close(Window window) {
        if (window instanceof Popover popover) {
            popover.setAnimated(false);
        }
        if (window instanceof PopupWindow) {
            window.hide();
        }
    }

    private void overTheWindow() {
        fx(() -> app.model().sidePaneProperty().set(SidePaneChoice.TRAINING));
        press("edit-recipe");
        look("recipe");
        press("cancel-recipe");
        press("keys");
        look("keys");
        press("close-keys");
        look(
                "an offer",
                () -> app.model().offer(new Offer(Text.of("viewmodel.window.otherDigits"), () -> {}, () -> {})));
        fx(() -> app.model().dismissOffer());
        look("a message", () -> app.model().tell(Message.failed(Text.of("view.language.no-font"))));
        fx(() -> stage.getScene()
                .getRoot()
                .lookupAll(".notification")
                .forEach(told -> ((Notification) told).getOnClose().handle(null)));
    }

    private void lesson() {
        LessonModel lesson = app.teaching().lesson();
        SidePaneChoice before = app.model().sidePaneProperty().get();
        for (Chapter chapter : lesson.chaptersProperty().get()) {
            fx(() -> {
                lesson.goTo(chapter);
                for (int page = 0; page < chapter.pages().size(); page++) {
                    layOut(stage.getScene());
                    visitor.at("lesson " + chapter.name() + " " + page, stage.getScene());
                    lesson.next();
                }
            });
        }
        whatOpens("lesson");
        fx(() -> {
            lesson.goTo(lesson.chaptersProperty().get().get(0));
            lesson.leave();
            app.model().sidePaneProperty().set(before);
        });
    }

    private void small() {
        fx(() -> {
            Stage small = new Stage();
            PreparingWindow preparing = new PreparingWindow(small);
            layOut(small.getScene());
            visitor.at("preparing", small.getScene());
            preparing.fail(Text.of("view.language.no-font"));
            layOut(small.getScene());
            visitor.at("preparing failed", small.getScene());
            small.close();
        });
    }
}

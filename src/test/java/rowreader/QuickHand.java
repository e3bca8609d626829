package rowreader;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Mouse and keys of the toolkit's own robot, without the way that TestFX's goes pixel by pixel: a walk through the whole
 * program takes seconds instead of minutes. Presses only what a person could see.
 */
final class QuickHand {
    private final Robot robot;
    private final Window window;

    QuickHand(Window window) {
        this.window = window;
        robot = WaitForAsyncUtils.waitForAsyncFx(5_000, Robot::new);
    }

    /** Presses the first node there is for a selector. */
    void click(String selector) {
        Conditions.await(
                selector, () -> find(selector) != null && !find(selector).isDisabled());
        click(find(selector));
    }

    /** Presses the middle of a node. */
    void click(Node node) {
        clickAt(node, 0.5, 0.5);
    }

    /** Presses a place in a node, by parts of its width and height. */
    void clickAt(Node node, double x, double y) {
        reach(node);
        press(within(node, x, y));
        fx(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    /** Presses at the first place, goes over the others, and lets go. */
    void drag(Point2D... places) {
        press(places[0]);
        for (Point2D place : places) {
            move(place);
        }
        fx(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private void press(Point2D place) {
        move(place);
        fx(() -> robot.mousePress(MouseButton.PRIMARY));
    }

    private void move(Point2D place) {
        fx(() -> robot.mouseMove(place));
    }

    /** Types keys, one after the other. */
    void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            fx(() -> robot.keyType(key));
        }
    }

    /** Types one key while Ctrl is down. */
    void typeWithControl(KeyCode key) {
        fx(() -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(key);
            robot.keyRelease(KeyCode.CONTROL);
        });
    }

    /** A place in a node on the screen, by parts of its width and height. */
    static Point2D within(Node node, double x, double y) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
        });
    }

    /** The first visible node of the window, or of a pop-up of it, for a selector; null for none. */
    Node find(String selector) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            for (Window each : Window.getWindows()) {
                if (each != window && each.isShowing()) {
                    Node found = visible(each.getScene().getRoot(), selector);
                    if (found != null) {
                        return found;
                    }
                }
            }
            return visible(window.getScene().getRoot(), selector);
        });
    }

    private static Node visible(Parent root, String selector) {
        return root.lookupAll(selector).stream()
                .filter(QuickHand::isVisible)
                .findFirst()
                .orElse(null);
    }

    private static boolean isVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Turns the wheel, where a node is in something that scrolls, until it is in sight. */
    void reach(Node node) {
        fx(() -> {
            for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
                if (parent instanceof ScrollPane scroll && scroll.getContent() != null) {
                    bring(node, scroll);
                }
            }
            node.getScene().getRoot().layout();
        });
        Bounds place = node.localToScene(node.getLayoutBounds());
        assertThat(place.getCenterY())
                .as("%s is in sight", node)
                .isBetween(0.0, node.getScene().getHeight());
    }

    private static void bring(Node node, ScrollPane scroll) {
        Bounds content = scroll.getContent().getLayoutBounds();
        Bounds viewport = scroll.getViewportBounds();
        Bounds inContent = scroll.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double hidden = content.getHeight() - viewport.getHeight();
        double top = scroll.getVvalue() * hidden;
        boolean inSight = inContent.getMinY() >= top && inContent.getMaxY() <= top + viewport.getHeight();
        if (hidden > 0 && !inSight) {
            double middle = inContent.getCenterY() - viewport.getHeight() / 2;
            scroll.setVvalue(Math.max(0, Math.min(1, middle / hidden)));
        }
    }

    /** The toolkit hands on what the robot did in a later pulse. */
    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
        Pulses.await();
    }
}

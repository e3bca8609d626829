package rowreader;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.control.ChoiceBox;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Drop-down lists, chosen from with the mouse. Belongs to the test's thread. */
public final class Lists {
    private static final int LONGEST_OPENING_SECONDS = 20;

    private Lists() {}

    /**
     * Opens a list with a click and clicks on one of its entries.
     *
     * @param list a selector of one {@link ChoiceBox}
     * @throws AssertionError if it does not open, with what was to be seen instead
     */
    public static void choose(FxRobot robot, String list, String entry) {
        ChoiceBox<?> box = robot.lookup(list).queryAs(ChoiceBox.class);
        StringBuilder places = new StringBuilder();
        robot.interact(() -> {
            places.append(place(box));
            box.localToSceneTransformProperty()
                    .addListener(moved -> places.append(", then ").append(place(box)));
        });
        robot.clickOn(list);
        try {
            WaitForAsyncUtils.waitFor(
                    LONGEST_OPENING_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(
                                    () -> robot.lookup(entry).tryQuery().isPresent())
                            .get());
        } catch (TimeoutException e) {
            throw new AssertionError(
                    list + " did not open at " + places + "; the mouse is at "
                            + robot.robotContext().getBaseRobot().retrieveMouse() + "; open: " + windows(),
                    e);
        }
        Settled.place(robot.lookup(entry).query());
        robot.clickOn(entry);
    }

    private static String place(ChoiceBox<?> box) {
        Bounds bounds = box.localToScreen(box.getBoundsInLocal());
        return bounds == null
                ? "nowhere"
                : "%.0f, %.0f, %.0f x %.0f"
                        .formatted(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private static String windows() {
        return Window.getWindows().stream()
                .map(window -> "%s at %.0f, %.0f%s with %s"
                        .formatted(
                                window.getClass().getSimpleName(),
                                window.getX(),
                                window.getY(),
                                window.isFocused() ? ", focused," : "",
                                window.getScene().getFocusOwner()))
                .collect(Collectors.joining("; "));
    }
}

package rowreader;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Opens the window, draws a stroke, waits until it has been read and closes the window: the Java VM writes down the classes
 * that were loaded on the way, for the archive that later starts read them from.
 */
public final class AppClassList {
    private static final int SECONDS = 120;

    private AppClassList() {}

    public static void main(String[] arguments) {
        Thread user = new Thread(AppClassList::drawAndClose, "user");
        user.setDaemon(true);
        user.start();
        App.main(arguments);
    }

    private static void drawAndClose() {
        try {
            await(AppClassList::drew);
            await(AppClassList::isRead);
            await(() -> {
                ((Stage) Window.getWindows().get(0)).close();
                return true;
            });
        } catch (InterruptedException | RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** What is done, or asked, on the FX thread. */
    @FunctionalInterface
    private interface Step {
        boolean isDone();
    }

    private static void await(Step step) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!isDoneOnFxThread(step)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the window did not draw and read within " + SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean isDoneOnFxThread(Step step) throws InterruptedException {
        boolean[] done = new boolean[1];
        CountDownLatch over = new CountDownLatch(1);
        try {
            Platform.runLater(() -> {
                try {
                    done[0] = step.isDone();
                } finally {
                    over.countDown();
                }
            });
        } catch (IllegalStateException e) {
            // JavaFX has not been started yet.
            return false;
        }
        over.await();
        return done[0];
    }

    private static boolean drew() {
        Node canvas = node("#drawing");
        if (canvas == null || canvas.getLayoutBounds().getWidth() < 1) {
            return false;
        }
        double side = canvas.getLayoutBounds().getWidth();
        fire(canvas, MouseEvent.MOUSE_PRESSED, side / 2, side / 4);
        for (int i = 0; i <= 10; i++) {
            fire(canvas, MouseEvent.MOUSE_DRAGGED, side / 2, side * (0.25 + 0.05 * i));
        }
        fire(canvas, MouseEvent.MOUSE_RELEASED, side / 2, side * 0.75);
        return true;
    }

    private static void fire(Node canvas, javafx.event.EventType<MouseEvent> type, double x, double y) {
        canvas.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null));
    }

    private static boolean isRead() {
        return node("#prediction") instanceof Labeled numeral
                && numeral.getText().matches("\\d");
    }

    private static Node node(String id) {
        return Window.getWindows().isEmpty()
                ? null
                : Window.getWindows().get(0).getScene().lookup(id);
    }
}

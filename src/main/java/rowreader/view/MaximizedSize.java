package rowreader.view;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * The size of a maximized window, which it is to have again after something that takes it away. Under a dialog of the system,
 * JavaFX gives the window a fixed size, and some window managers take such a window out of its maximized state and leave it so;
 * and GTK tells another scene the size that the window has when it is not maximized. On the FX thread.
 */
public final class MaximizedSize {
    private static final Duration HEARD = Duration.millis(250);
    /** The window manager refuses while it has not heard that the size is free again, which takes a busy machine longer. */
    private static final int MOST_TRIES = 8;

    private final Stage stage;
    private final double width;

    private MaximizedSize(Stage stage) {
        this.stage = stage;
        this.width = stage.getScene().getWidth();
    }

    /** That of a window as it is now; nothing if it is not maximized. */
    public static Optional<MaximizedSize> of(Window window) {
        return window instanceof Stage stage && stage.isMaximized()
                ? Optional.of(new MaximizedSize(stage))
                : Optional.empty();
    }

    /** Gives it back to the window soon, if it is lost. */
    public void keep() {
        Platform.runLater(() -> keep(MOST_TRIES));
    }

    private void keep(int tries) {
        if (tries > 0 && (!stage.isMaximized() || stage.getScene().getWidth() < width)) {
            stage.setMaximized(false);
            // At once, it would be asked before anybody has heard of the other.
            later(() -> {
                stage.setMaximized(true);
                later(() -> keep(tries - 1));
            });
        }
    }

    private static void later(Runnable action) {
        PauseTransition heard = new PauseTransition(HEARD);
        heard.setOnFinished(now -> action.run());
        heard.play();
    }
}

package rowreader.view.window;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.SplitPane;
import javafx.util.Duration;

/**
 * Shares of a split pane that stay while its window comes to another size by itself: the toolkit would give each pane half of the
 * difference.
 */
final class KeptShares {
    /** The window system has done by then. */
    private static final Duration SETTLED = Duration.seconds(1);

    private KeptShares() {}

    /** Gives the panes these shares now, and whenever the window gets another width in the next moment. */
    static void set(SplitPane panes, double... dividers) {
        panes.setDividerPositions(dividers);
        InvalidationListener again = resized -> Platform.runLater(() -> panes.setDividerPositions(dividers));
        panes.widthProperty().addListener(again);
        PauseTransition settled = new PauseTransition(SETTLED);
        settled.setOnFinished(done -> panes.widthProperty().removeListener(again));
        settled.play();
    }
}

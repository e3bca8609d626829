package rowreader.view.window;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.SplitPane;

/**
 * Shares of a split pane that stay while its window comes to another size by itself: the toolkit would give each pane half of the
 * difference.
 */
final class KeptShares {
    /** The window system has done by then, also where other programs keep all cores busy: it took two seconds there. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private KeptShares() {}

    /** Gives the panes these shares now, and whenever the window gets another width in the next seconds. */
    static void set(SplitPane panes, double... dividers) {
        panes.setDividerPositions(dividers);
        InvalidationListener again = resized -> Platform.runLater(() -> panes.setDividerPositions(dividers));
        panes.widthProperty().addListener(again);
        // Not by an animation, which would ask for a pulse 60 times a second.
        CompletableFuture.delayedExecutor(SETTLED.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater)
                .execute(() -> panes.widthProperty().removeListener(again));
    }
}

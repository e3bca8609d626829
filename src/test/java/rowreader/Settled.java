package rowreader;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.testfx.util.WaitForAsyncUtils;

/** What a person waits for before a click: nobody aims at what still moves, such as a pop-up that finds its place. */
final class Settled {
    private static final long PATIENCE_MILLISECONDS = 20_000;
    private static final int FRAMES = 3;

    private Settled() {}

    /** Where a node is on the screen, as soon as it stays there for some frames. */
    static Bounds place(Node node) {
        Bounds before;
        Bounds now = onScreen(node);
        do {
            before = now;
            Pulses.await(FRAMES);
            now = onScreen(node);
        } while (!Objects.equals(now, before));
        return now;
    }

    private static Bounds onScreen(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_MILLISECONDS, () -> node.localToScreen(node.getBoundsInLocal()));
    }
}

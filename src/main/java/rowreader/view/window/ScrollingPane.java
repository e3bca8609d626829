package rowreader.view.window;

import java.util.function.DoubleSupplier;
import javafx.event.EventDispatcher;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import rowreader.view.ScrollingRegion;

/** Shows a pane as large as there is room for, and scrolls it where there is less than the least it needs: it is never cut. */
final class ScrollingPane extends ScrollingRegion {
    private final Region pane;
    private final double leastWidth;
    private final DoubleSupplier leastBeside;

    /**
     * @param leastWidth below which the pane beside it does not push it
     * @param leastBeside what the pane beside it needs: as long as it has that, this one has all that it needs, too;
     *     asked in every layout
     */
    ScrollingPane(Region pane, double leastWidth, DoubleSupplier leastBeside) {
        super(pane);
        this.pane = pane;
        this.leastWidth = leastWidth;
        this.leastBeside = leastBeside;
        setFitToWidth(true);
        setFitToHeight(true);
        setMinHeight(0);
        // What it needs at least depends on the window.
        sceneProperty().flatMap(Scene::widthProperty).addListener((observable, was, is) -> requestLayout());
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "scrolling-pane");
        // Its own keys would take the arrows from the reading.
        EventDispatcher usual = getEventDispatcher();
        setEventDispatcher((event, rest) ->
                event instanceof KeyEvent ? rest.dispatchEvent(event) : usual.dispatchEvent(event, rest));
    }

    @Override
    protected double computeMinWidth(double height) {
        double window = getScene() == null ? 0 : getScene().getWidth();
        double needed = Math.ceil(pane.minWidth(-1)) + barWidth() + snappedLeftInset() + snappedRightInset();
        return Math.max(leastWidth, Math.min(needed, window - leastBeside.getAsDouble()));
    }

    /** What scrolls down must not have to be scrolled across because of that: room is kept for the bar. */
    private double barWidth() {
        return getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL)
                .mapToDouble(bar -> Math.ceil(bar.prefWidth(-1)))
                .max()
                .orElse(0);
    }
}

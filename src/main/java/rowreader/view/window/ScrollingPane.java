package rowreader.view.window;

import javafx.event.EventDispatcher;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Shows a pane as large as there is room for, and scrolls it where there is less than the least it needs: it is never cut. */
final class ScrollingPane extends ScrollPane {
    /** @param leastWidth below which the pane beside it does not push it */
    ScrollingPane(Region pane, double leastWidth) {
        super(pane);
        setFitToWidth(true);
        setFitToHeight(true);
        setMinSize(leastWidth, 0);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "scrolling-pane");
        // Its own keys would take the arrows from the reading.
        EventDispatcher usual = getEventDispatcher();
        setEventDispatcher((event, rest) ->
                event instanceof KeyEvent ? rest.dispatchEvent(event) : usual.dispatchEvent(event, rest));
    }
}

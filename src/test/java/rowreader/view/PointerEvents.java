package rowreader.view;

import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What the mouse tells a node when no button is pressed. */
public final class PointerEvents {
    private PointerEvents() {}

    /** At a place of the node that it is fired on, or of its scene. */
    public static MouseEvent at(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type,
                x,
                y,
                0,
                0,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}

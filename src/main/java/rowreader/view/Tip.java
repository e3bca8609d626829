package rowreader.view;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * A tooltip whose sentences go on in a second line where they are long, so that no screen cuts them. It is made when the mouse
 * comes to what it explains: each is a window with a scene of its own, and of the many that could be seen few ever are. A
 * screen reader reads its text as the help of the control. On the FX thread.
 */
public final class Tip {
    /** No line of such a text is longer, pixels. */
    public static final double WIDEST = 440;

    private final StringProperty text = new SimpleStringProperty(this, "text");
    private double widest = WIDEST;
    /** Null until it is needed. */
    private Tooltip tooltip;

    /** One whose text comes later: without one there is nothing to be seen. */
    public Tip() {
        this("");
    }

    /** @param text whole sentences, or a few words */
    public Tip(String text) {
        this.text.set(text);
    }

    /** What it says; nothing is shown while that is empty. */
    public StringProperty textProperty() {
        return text;
    }

    /** Says something else from now on. */
    public void setText(String says) {
        text.set(says);
    }

    /** @param pixels how long its lines may be */
    public void setMaxWidth(double pixels) {
        widest = pixels;
    }

    /** Explains {@code control} from now on; one tip may explain several. */
    public void on(Control control) {
        control.accessibleHelpProperty().bind(text);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, entered -> control.setTooltip(isEmpty() ? null : tooltip()));
    }

    private boolean isEmpty() {
        return text.get() == null || text.get().isEmpty();
    }

    private Tooltip tooltip() {
        if (tooltip == null) {
            tooltip = new Tooltip();
            tooltip.textProperty().bind(text);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(widest);
        }
        return tooltip;
    }
}

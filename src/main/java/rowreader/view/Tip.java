package rowreader.view;

import javafx.scene.control.Tooltip;

/** A tooltip whose sentences go on in a second line where they are long, so that no screen cuts them. */
public final class Tip extends Tooltip {
    /** No line of such a text is longer, pixels. */
    public static final double WIDEST = 440;

    /** One whose text comes later. */
    public Tip() {
        this("");
    }

    /** @param text whole sentences, or a few words */
    public Tip(String text) {
        super(text);
        setWrapText(true);
        setMaxWidth(WIDEST);
    }
}

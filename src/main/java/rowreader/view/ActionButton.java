package rowreader.view;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** A button that does one thing, and whose text is never cut. */
public final class ActionButton extends Button {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private final Tip tip = new Tip();

    /** With text alone. */
    public ActionButton(String id, String text, Runnable action) {
        super(text);
        setId(id);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(pressed -> action.run());
    }

    /**
     * With an {@link Icon} before the text.
     *
     * @param icon its name: one of those in {@code action-button.css}
     * @param tooltip what it does
     */
    public ActionButton(String id, String text, String icon, String tooltip, Runnable action) {
        this(id, text, action);
        getStyleClass().add("action-button");
        getStylesheets().add(ActionButton.class.getResource("action-button.css").toExternalForm());
        setGraphic(new Icon(icon));
        tip.setText(tooltip);
        tip.on(this);
    }

    /** @param does what one with an icon does from now on */
    public void explain(String does) {
        tip.setText(does);
    }

    /** What it does runs, so that it is there to pause it: a start icon turns into one for that. */
    public void running(boolean runs) {
        pseudoClassStateChanged(RUNNING, runs);
    }
}

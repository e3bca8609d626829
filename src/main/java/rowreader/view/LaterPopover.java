package rowreader.view;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** What a button opens beside itself, made when it is first wanted: most starts of the program never want it. FX thread. */
public final class LaterPopover {
    private final ArrowLocation arrow;
    private final Supplier<? extends Node> content;
    private final Consumer<Popover> dressing;
    private Popover popover;

    /** @param content called once at most */
    public LaterPopover(ArrowLocation arrow, Supplier<? extends Node> content) {
        this(arrow, content, made -> {});
    }

    /** @param dressing what else is done to the popover when it is made */
    public LaterPopover(ArrowLocation arrow, Supplier<? extends Node> content, Consumer<Popover> dressing) {
        this.arrow = arrow;
        this.content = content;
        this.dressing = dressing;
    }

    /** Shows it beside {@code owner}. */
    public void show(Node owner) {
        made().show(owner);
    }

    /** Shows it with its arrow, if it has one, at a place on screen. */
    public void show(Node owner, double x, double y) {
        made().show(owner, x, y);
    }

    private Popover made() {
        if (popover == null) {
            Node made = content.get();
            made.addEventHandler(KeyEvent.KEY_PRESSED, LaterPopover::keepFromWindow);
            popover = new Popover(made);
            popover.setArrowLocation(arrow);
            popover.setHeaderAlwaysVisible(false);
            popover.setDetachable(false);
            dressing.accept(popover);
        }
        return popover;
    }

    /** What is to delete something here and does not must not clear the drawing in the window below. */
    private static void keepFromWindow(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            event.consume();
        }
    }

    /** Hides it at once, if it is there: while it faded, it would take the next click. */
    public void hide() {
        if (popover != null) {
            popover.hide(Duration.ZERO);
        }
    }
}

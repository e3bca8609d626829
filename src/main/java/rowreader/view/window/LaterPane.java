package rowreader.view.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * The place of a pane that is made when it comes into sight the first time: a start of the program need not wait for it.
 *
 * @param <T> the pane
 */
final class LaterPane<T extends Node> extends StackPane {
    private final Supplier<T> maker;
    private final List<Consumer<T>> waiting = new ArrayList<>();
    private T pane;

    /** @param maker called once at most */
    LaterPane(Supplier<T> maker) {
        this.maker = maker;
        sceneProperty().addListener((observable, was, scene) -> {
            if (scene != null) {
                get();
            }
        });
    }

    /** The pane, made now if it was not there yet. */
    T get() {
        if (pane == null) {
            pane = maker.get();
            getChildren().setAll(pane);
            waiting.forEach(action -> action.accept(pane));
            waiting.clear();
        }
        return pane;
    }

    /** The pane, if it has been made. */
    Optional<T> made() {
        return Optional.ofNullable(pane);
    }

    /** Has something done with the pane when there is one. */
    void whenMade(Consumer<T> action) {
        if (pane == null) {
            waiting.add(action);
        } else {
            action.accept(pane);
        }
    }
}

package rowreader.view;

import java.util.ArrayList;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;

/**
 * Listens to what outlives the window's content, which is made anew in another language. A listener lives as long as the node
 * that it works for, and keeps nothing alive: the content of before is forgotten whole. On the FX thread.
 */
public final class Listening {
    private Listening() {}

    /** Has {@code listener} told of changes of {@code value} while {@code node} is held by something. */
    public static <T> void to(ObservableValue<T> value, Node node, ChangeListener<? super T> listener) {
        keep(node, listener);
        value.addListener(new WeakChangeListener<>(listener));
    }

    /** The same for a list. */
    public static <T> void toList(ObservableList<T> list, Node node, ListChangeListener<? super T> listener) {
        keep(node, listener);
        list.addListener(new WeakListChangeListener<>(listener));
    }

    /** The observed one refers to it weakly, so that the node has to hold it. */
    private static void keep(Node node, Object listener) {
        ((Kept) node.getProperties().computeIfAbsent(Listening.class, key -> new Kept())).add(listener);
    }

    /** A type of its own: the map of a node's properties knows no types. */
    private static final class Kept extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;
    }
}

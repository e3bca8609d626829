package rowreader;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** What can be seen of a scene. On the FX thread. */
final class WholeWindow {
    private WholeWindow() {}

    /** All nodes that are visible, whatever they lie in, in the order of the scene. */
    static List<Node> nodes(Scene scene) {
        List<Node> found = new ArrayList<>();
        collect(scene.getRoot(), found);
        return found;
    }

    /** The visible ones of a kind. */
    static <T> List<T> nodes(Scene scene, Class<T> kind) {
        return nodes(scene).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void collect(Node node, List<Node> found) {
        if (node.isVisible()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            }
        }
    }
}

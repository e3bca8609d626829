package rowreader.view;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/** What can be seen around a node: neither beyond the window nor what a pane scrolls away. On the FX thread. */
public final class InSight {
    private InSight() {}

    /** In the coordinates of {@code node}, which is in a scene. */
    public static Bounds around(Node node) {
        Bounds seen = node.sceneToLocal(new BoundingBox(
                0, 0, node.getScene().getWidth(), node.getScene().getHeight()));
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each.getClip() != null) {
                Bounds clip = each.localToScene(each.getClip().getBoundsInParent());
                seen = common(seen, node.sceneToLocal(clip));
            }
        }
        return seen;
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }
}

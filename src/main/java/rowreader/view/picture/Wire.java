package rowreader.view.picture;

import java.util.List;
import rowreader.trace.picture.Arrow;

/**
 * An arrow as it is drawn: from place to place, always straight up, down or sideways; its head is at the last.
 *
 * @param arrow what flows
 * @param places at least two
 */
record Wire(Arrow arrow, List<Place> places) {
    /** Whether a place lies so near. */
    boolean isNear(double x, double y, double distance) {
        for (int i = 1; i < places.size(); i++) {
            Place from = places.get(i - 1);
            Place to = places.get(i);
            double left = Math.min(from.x(), to.x()) - distance;
            double top = Math.min(from.y(), to.y()) - distance;
            Box around = new Box(
                    left, top, Math.abs(to.x() - from.x()) + 2 * distance, Math.abs(to.y() - from.y()) + 2 * distance);
            if (around.contains(x, y)) {
                return true;
            }
        }
        return false;
    }
}

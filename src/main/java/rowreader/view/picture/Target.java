package rowreader.view.picture;

import java.util.List;

/**
 * Something in the picture that can be focused and opened.
 *
 * @param box where it is
 * @param name what is said of it
 * @param open what opening it does
 */
record Target(Box box, String name, Runnable open) {
    /** The nearest one in a direction, each of its numbers -1, 0 or 1; {@code from} itself if there is none. */
    static Target next(List<Target> targets, Target from, int alongX, int alongY) {
        Target nearest = from;
        double least = Double.MAX_VALUE;
        for (Target other : targets) {
            double x = other.box.centreX() - from.box.centreX();
            double y = other.box.centreY() - from.box.centreY();
            double along = x * alongX + y * alongY;
            double across = Math.abs(x * alongY) + Math.abs(y * alongX);
            double distance = along + 2.5 * across;
            if (along > 1 && distance < least) {
                nearest = other;
                least = distance;
            }
        }
        return nearest;
    }

    /** The smallest one at a place; null for none. */
    static Target at(List<Target> targets, double x, double y) {
        Target smallest = null;
        for (Target target : targets) {
            boolean smaller = smallest == null || area(target) < area(smallest);
            if (target.box.contains(x, y) && smaller) {
                smallest = target;
            }
        }
        return smallest;
    }

    private static double area(Target target) {
        return target.box.width() * target.box.height();
    }
}

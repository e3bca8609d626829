package rowreader.view.lab.space;

import java.util.List;
import java.util.stream.Stream;
import rowreader.trace.lab.StateSpace.Point;
import rowreader.viewmodel.lab.TrajectoryModel.Plane;

/**
 * Where points of the plane are on screen. Both axes have the same scale, so that distances can be compared; before any
 * row the state is zero, which is always in sight. Immutable.
 */
record PlaneScale(double pixelsPerUnit, double centreX, double centreY, double width, double height) {
    private static final double MARGIN = 14;

    static PlaneScale of(Plane plane, double width, double height) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        Point start = plane.space().origin();
        for (Point point : plus(plane.ends(), start)) {
            left = Math.min(left, point.x());
            right = Math.max(right, point.x());
            bottom = Math.min(bottom, point.y());
            top = Math.max(top, point.y());
        }
        double scale = Math.min(
                (width - 2 * MARGIN) / Math.max(1e-6, right - left),
                (height - 2 * MARGIN) / Math.max(1e-6, top - bottom));
        return new PlaneScale(scale, (left + right) / 2, (bottom + top) / 2, width, height);
    }

    private static List<Point> plus(List<Point> points, Point another) {
        return Stream.concat(points.stream(), Stream.of(another)).toList();
    }

    double x(Point point) {
        return width / 2 + (point.x() - centreX) * pixelsPerUnit;
    }

    double y(Point point) {
        return height / 2 - (point.y() - centreY) * pixelsPerUnit;
    }
}

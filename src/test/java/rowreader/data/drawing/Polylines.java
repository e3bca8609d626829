package rowreader.data.drawing;

import java.util.List;
import java.util.Random;
import rowreader.data.Digit;

/** Strokes by chance, and what is true of them by trying every point. */
final class Polylines {
    private Polylines() {}

    /** Points of a small grid, so that some are on top of each other and some lie in a line. */
    static Stroke onGrid(Random random, int points, int side) {
        Stroke.Builder stroke = new Stroke.Builder();
        for (int i = 0; i < points; i++) {
            stroke.add(random.nextInt(side), random.nextInt(side));
        }
        return stroke.build();
    }

    /** How far a point is from the nearest of the strokes. */
    static double distance(double x, double y, List<Stroke> strokes) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Stroke stroke : strokes) {
            nearest = Math.min(nearest, Math.hypot(x - stroke.x(0), y - stroke.y(0)));
            for (int i = 1; i < stroke.size(); i++) {
                nearest = Math.min(nearest, distance(x - stroke.x(i - 1), y - stroke.y(i - 1), stroke, i));
            }
        }
        return nearest;
    }

    private static double distance(double px, double py, Stroke stroke, int end) {
        double dx = stroke.x(end) - stroke.x(end - 1);
        double dy = stroke.y(end) - stroke.y(end - 1);
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return Math.hypot(px, py);
        }
        double along = (px * dx + py * dy) / length;
        if (along < 0 || along > length) {
            return Math.min(Math.hypot(px, py), Math.hypot(px - dx, py - dy));
        }
        return Math.abs(px * dy - py * dx) / length;
    }

    /** The point of a stroke at {@code part} of the way from point {@code i} to its successor: x and y. */
    static double[] between(Stroke stroke, int i, double part) {
        int next = Math.min(i + 1, stroke.size() - 1);
        return new double[] {
            stroke.x(i) + part * (stroke.x(next) - stroke.x(i)), stroke.y(i) + part * (stroke.y(next) - stroke.y(i))
        };
    }

    /** The ink of [784] pixels by their distance to the strokes, which are in pixels: full inside, soft over one pixel. */
    static float[] ink(List<Stroke> strokes, double penWidth) {
        float[] ink = new float[Digit.PIXELS];
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                double beyond = distance(column + 0.5, row + 0.5, strokes) - penWidth / 2;
                ink[row * Digit.SIDE + column] = (float) Math.min(1, Math.max(0, 0.5 - beyond));
            }
        }
        return ink;
    }
}

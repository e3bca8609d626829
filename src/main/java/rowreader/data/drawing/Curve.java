package rowreader.data.drawing;

/**
 * The smooth curve through a stroke's points: a centripetal Catmull-Rom spline (Yuksel, Schaefer and Keyser,
 * "Parameterization and applications of Catmull-Rom curves", 2011), which neither loops nor overshoots between points
 * that are unevenly far apart. It breaks where the stroke turns sharply, because a corner of a 4 or a 7 is meant.
 */
final class Curve {
    /** Cosine of the turn from which on a point is a corner: about 72 degrees. */
    private static final double CORNER_COSINE = 0.3;

    private static final int MAX_PIECES = 64;

    private final double[] x;
    private final double[] y;
    private final int size;

    /** Points on top of each other have no direction between them: one of them is kept. */
    Curve(Stroke stroke) {
        x = new double[stroke.size()];
        y = new double[stroke.size()];
        int kept = 0;
        for (int i = 0; i < stroke.size(); i++) {
            if (kept == 0 || stroke.x(i) != x[kept - 1] || stroke.y(i) != y[kept - 1]) {
                x[kept] = stroke.x(i);
                y[kept] = stroke.y(i);
                kept++;
            }
        }
        size = kept;
    }

    Stroke flattened(double pieceLength) {
        Stroke.Builder points = new Stroke.Builder().add(x[0], y[0]);
        for (int i = 0; i + 1 < size; i++) {
            double length = Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
            int pieces = (int) Math.max(1, Math.min(MAX_PIECES, Math.ceil(length / pieceLength)));
            if (pieces > 1) {
                addInner(points, i, pieces);
            }
            points.add(x[i + 1], y[i + 1]);
        }
        return points.build();
    }

    /** The points between point i and its successor: a cubic Hermite segment. */
    private void addInner(Stroke.Builder points, int i, int pieces) {
        boolean cornerBefore = isCorner(i);
        boolean cornerAfter = isCorner(i + 1);
        double startX = cornerBefore ? x[i + 1] - x[i] : tangent(x, i, i);
        double startY = cornerBefore ? y[i + 1] - y[i] : tangent(y, i, i);
        double endX = cornerAfter ? x[i + 1] - x[i] : tangent(x, i + 1, i);
        double endY = cornerAfter ? y[i + 1] - y[i] : tangent(y, i + 1, i);
        for (int p = 1; p < pieces; p++) {
            double t = (double) p / pieces;
            points.add(hermite(t, x[i], startX, x[i + 1], endX), hermite(t, y[i], startY, y[i + 1], endY));
        }
    }

    private boolean isCorner(int i) {
        if (i == 0 || i == size - 1) {
            return true;
        }
        double inX = x[i] - x[i - 1];
        double inY = y[i] - y[i - 1];
        double outX = x[i + 1] - x[i];
        double outY = y[i + 1] - y[i];
        double cosine = (inX * outX + inY * outY) / (Math.hypot(inX, inY) * Math.hypot(outX, outY));
        return !(cosine > CORNER_COSINE);
    }

    /** The derivative at inner point i by the parameter of the segment that starts at point {@code segment}. */
    private double tangent(double[] values, int i, int segment) {
        double before = knotDistance(i - 1);
        double after = knotDistance(i);
        double slope = (values[i] - values[i - 1]) / before
                - (values[i + 1] - values[i - 1]) / (before + after)
                + (values[i + 1] - values[i]) / after;
        return slope * knotDistance(segment);
    }

    /** Centripetal: the square root of the distance from point i to the next. */
    private double knotDistance(int i) {
        return Math.sqrt(Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]));
    }

    private static double hermite(double t, double from, double startTangent, double to, double endTangent) {
        double t2 = t * t;
        double t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * from
                + (t3 - 2 * t2 + t) * startTangent
                + (3 * t2 - 2 * t3) * to
                + (t3 - t2) * endTangent;
    }
}

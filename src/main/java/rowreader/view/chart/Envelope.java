package rowreader.view.chart;

import rowreader.viewmodel.curve.Curve;
import rowreader.viewmodel.curve.Range;

/**
 * The points of a curve in the pixel columns they fall into: what a screen can show of it. Takes O(columns log points).
 *
 * @param columns how many columns have points
 * @param first [columns + 1]: the first point of each column, and after the last column the first point not in it
 * @param left [columns]: the left edge of each column in pixels
 */
record Envelope(int columns, int[] first, double[] left) {
    /** The points from {@code from} to {@code to - 1} of {@code curve}, in columns of {@code width} pixels. */
    static Envelope of(Curve curve, int from, int to, Axis x, double width) {
        int most = Math.min(to - from, (int) Math.ceil(x.length() / width) + 2);
        int[] first = new int[most + 1];
        double[] left = new double[most];
        int columns = 0;
        int point = from;
        while (point < to && columns < most) {
            double column = Math.floor((x.pixel(curve.x(point)) - x.start()) / width);
            first[columns] = point;
            left[columns] = x.start() + column * width;
            columns++;
            int next = curve.indexAtOrAfter(x.value(x.start() + (column + 1) * width));
            // At least one point a column, whatever rounding says.
            point = Math.min(to, Math.max(point + 1, next));
        }
        first[columns] = point;
        return new Envelope(columns, first, left);
    }

    /** The range of the values of the points in column {@code column}. */
    Range range(Curve curve, int column) {
        return curve.range(first[column], first[column + 1]);
    }

    /** The last point in column {@code column}. */
    int lastPoint(int column) {
        return first[column + 1] - 1;
    }
}

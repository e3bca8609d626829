package rowreader.data.drawing;

import java.util.Arrays;
import rowreader.data.Digit;

/**
 * Paints round-capped lines on a {@value Digit#SIDE}x{@value Digit#SIDE} grid: the ink of a pixel depends on the distance
 * from its centre to the nearest line, full inside, none outside, and linear over a soft edge between.
 */
final class Rasteriser {
    /** Width of the soft edge in pixels; of MNIST's edges: see {@code FittingLikeMnistTest}. */
    static final double SOFTNESS = 1.0;

    private final double radius;
    private final double reach;
    /** [784]: squared distance from the pixel's centre to the nearest line so far. */
    private final double[] nearest = new double[Digit.PIXELS];

    /** @param penWidth in pixels */
    Rasteriser(double penWidth) {
        radius = penWidth / 2;
        reach = radius + SOFTNESS / 2;
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    }

    /** A line between two points, or a dot; (0, 0) is the outer corner of the first pixel. */
    void line(double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double lengthSquared = dx * dx + dy * dy;
        int firstColumn = clamp(Math.min(fromX, toX) - reach - 0.5);
        int lastColumn = clamp(Math.max(fromX, toX) + reach + 0.5);
        int firstRow = clamp(Math.min(fromY, toY) - reach - 0.5);
        int lastRow = clamp(Math.max(fromY, toY) + reach + 0.5);
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double px = column + 0.5 - fromX;
                double py = row + 0.5 - fromY;
                double t = part(px * dx + py * dy, lengthSquared);
                double offX = px - t * dx;
                double offY = py - t * dy;
                double distanceSquared = offX * offX + offY * offY;
                int pixel = row * Digit.SIDE + column;
                if (distanceSquared < nearest[pixel]) {
                    nearest[pixel] = distanceSquared;
                }
            }
        }
    }

    /** How far along the line, in [0, 1]. Lines are short: most pixels are beside one of the ends, and need no division. */
    private static double part(double along, double lengthSquared) {
        if (along <= 0) {
            return 0;
        }
        return along >= lengthSquared ? 1 : along / lengthSquared;
    }

    private static int clamp(double index) {
        return (int) Math.max(0, Math.min(Digit.SIDE - 1, Math.floor(index)));
    }

    /** The ink so far, [784], each in [0, 1]. */
    float[] ink() {
        float[] ink = new float[Digit.PIXELS];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            double coverage = (radius - Math.sqrt(nearest[pixel])) / SOFTNESS + 0.5;
            ink[pixel] = (float) Math.max(0, Math.min(1, coverage));
        }
        return ink;
    }
}

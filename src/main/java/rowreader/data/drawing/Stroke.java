package rowreader.data.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The points that a pen went through between pen-down and pen-up, y growing downwards, in any unit. Immutable. */
public final class Stroke {
    private final double[] x;
    private final double[] y;

    private Stroke(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * A stroke through the given points, in order.
     *
     * @throws IllegalArgumentException if there is no point, x and y disagree in number, or a coordinate is not finite
     */
    public static Stroke of(double[] x, double[] y) {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException("a stroke has points, each with x and y");
        }
        Builder points = new Builder();
        for (int i = 0; i < x.length; i++) {
            points.add(x[i], y[i]);
        }
        return points.build();
    }

    /** How many points there are, at least 1. */
    public int size() {
        return x.length;
    }

    /** Of the point at {@code index}. */
    public double x(int index) {
        return x[index];
    }

    /** Of the point at {@code index}. */
    public double y(int index) {
        return y[index];
    }

    /**
     * The curve through this stroke's points, as a stroke with more points: what the fitter rasterises, and what a canvas
     * should draw so that both look the same. Sharp corners stay sharp.
     *
     * @param pieceLength about how far apart its points are, more than 0
     */
    public Stroke smoothed(double pieceLength) {
        return new Curve(this).flattened(pieceLength);
    }

    /** This stroke multiplied by {@code scale}, then moved by ({@code right}, {@code down}). */
    Stroke moved(double scale, double right, double down) {
        double[] movedX = new double[x.length];
        double[] movedY = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            movedX[i] = scale * x[i] + right;
            movedY[i] = scale * y[i] + down;
        }
        return new Stroke(movedX, movedY);
    }

    /**
     * What is left outside a circle: this very stroke if they don't touch, else its pieces.
     *
     * @param radius of the circle around ({@code centreX}, {@code centreY})
     */
    List<Stroke> outside(double centreX, double centreY, double radius) {
        List<Stroke> pieces = new ArrayList<>();
        Builder piece = new Builder();
        boolean cut = isInside(0, centreX, centreY, radius);
        if (!cut) {
            piece.add(x[0], y[0]);
        }
        for (int i = 1; i < x.length; i++) {
            double fromX = x[i - 1];
            double fromY = y[i - 1];
            double dx = x[i] - fromX;
            double dy = y[i] - fromY;
            // The segment is inside where a t² + 2 b t + c < 0.
            double a = dx * dx + dy * dy;
            double b = dx * (fromX - centreX) + dy * (fromY - centreY);
            double c = square(fromX - centreX) + square(fromY - centreY) - radius * radius;
            double root = Math.sqrt(b * b - a * c);
            double in = (-b - root) / a;
            double out = (-b + root) / a;
            boolean missed = !(root > 0 && in < 1 && out > 0);
            if (missed) {
                // Nothing begun: the last segment came out just where this one starts. Without a length, the pen
                // rested.
                if (piece.size() == 0 && a > 0) {
                    piece.add(fromX, fromY);
                }
                if (piece.size() > 0) {
                    piece.add(x[i], y[i]);
                }
                continue;
            }
            cut = true;
            if (in > 0) {
                piece.add(fromX + in * dx, fromY + in * dy);
            }
            piece.moveTo(pieces);
            if (out < 1) {
                piece.add(fromX + out * dx, fromY + out * dy);
                piece.add(x[i], y[i]);
            }
        }
        piece.moveTo(pieces);
        return cut ? pieces : List.of(this);
    }

    private boolean isInside(int index, double centreX, double centreY, double radius) {
        return Math.hypot(x[index] - centreX, y[index] - centreY) < radius;
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stroke stroke && Arrays.equals(x, stroke.x) && Arrays.equals(y, stroke.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return x.length + " points from (" + x[0] + ", " + y[0] + ")";
    }

    /** Collects the points of a stroke while it is drawn. */
    public static final class Builder {
        private double[] x = new double[16];
        private double[] y = new double[16];
        private int size;

        /**
         * Adds a point.
         *
         * @throws IllegalArgumentException if a coordinate is not finite
         */
        public Builder add(double pointX, double pointY) {
            if (!Double.isFinite(pointX) || !Double.isFinite(pointY)) {
                throw new IllegalArgumentException("a point is finite, not (" + pointX + ", " + pointY + ")");
            }
            if (size == x.length) {
                x = Arrays.copyOf(x, size * 2);
                y = Arrays.copyOf(y, size * 2);
            }
            x[size] = pointX;
            y[size] = pointY;
            size++;
            return this;
        }

        /** How many points were added. */
        public int size() {
            return size;
        }

        /**
         * The stroke so far.
         *
         * @throws IllegalStateException if no point was added
         */
        public Stroke build() {
            if (size == 0) {
                throw new IllegalStateException("a stroke has points");
            }
            return new Stroke(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
        }

        private void moveTo(List<Stroke> strokes) {
            if (size > 0) {
                strokes.add(build());
                size = 0;
            }
        }
    }
}

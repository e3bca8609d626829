package rowreader.data.augmentation;

import java.util.random.RandomGenerator;
import rowreader.data.Digit;

/**
 * Writes a digit as another hand might have: turned, scaled, slanted, shifted, bent, with another pen. Random affine maps
 * and smooth displacements as in Simard, Steinkraus, Platt, "Best practices for convolutional neural networks applied to
 * visual document analysis", 2003; the displacements are given at knots and interpolated between them. Reusable; for one
 * thread.
 */
public final class Augmentation {
    private static final int SIDE = Digit.SIDE;
    private static final float CENTRE = (SIDE - 1) / 2f;

    private static final double MAX_ROTATION = Math.toRadians(12);
    private static final double MAX_SCALING = 0.12;
    private static final double MAX_SHEAR = 0.2;
    private static final double MAX_SHIFT = 2;
    /** Displacements, pixels: standard deviation at each of the knots. */
    private static final double BEND = 0.9;

    private static final int KNOTS = 7;
    /** How far a pen may be thickened or thinned towards its neighbours' largest or smallest value. */
    private static final double MAX_PEN_CHANGE = 0.5;

    private final float[] rowBend = new float[KNOTS * KNOTS];
    private final float[] columnBend = new float[KNOTS * KNOTS];
    private final float[] source = new float[Digit.PIXELS];

    /**
     * Changes one digit in place.
     *
     * @param pixels holds the digit at {@code offset}, row by row, in [0, 1]
     * @param random decides how
     */
    public void apply(float[] pixels, int offset, RandomGenerator random) {
        changePen(pixels, offset, random);
        bendKnots(random);
        double angle = between(random, MAX_ROTATION);
        double shear = between(random, MAX_SHEAR);
        double rowScale = 1 + between(random, MAX_SCALING);
        double columnScale = 1 + between(random, MAX_SCALING);
        float rowShift = (float) between(random, MAX_SHIFT);
        float columnShift = (float) between(random, MAX_SHIFT);
        float rowByRow = (float) (Math.cos(angle) / rowScale);
        float rowByColumn = (float) (-Math.sin(angle) / rowScale);
        float columnByRow = (float) ((Math.sin(angle) + shear) / columnScale);
        float columnByColumn = (float) (Math.cos(angle) / columnScale);

        System.arraycopy(pixels, offset, source, 0, Digit.PIXELS);
        for (int row = 0; row < SIDE; row++) {
            float fromRow = row - CENTRE - rowShift;
            for (int column = 0; column < SIDE; column++) {
                float fromColumn = column - CENTRE - columnShift;
                float sourceRow = CENTRE + rowByRow * fromRow + rowByColumn * fromColumn + bend(rowBend, row, column);
                float sourceColumn =
                        CENTRE + columnByRow * fromRow + columnByColumn * fromColumn + bend(columnBend, row, column);
                pixels[offset + row * SIDE + column] = sample(sourceRow, sourceColumn);
            }
        }
    }

    private static double between(RandomGenerator random, double limit) {
        return random.nextDouble(-limit, limit);
    }

    private void bendKnots(RandomGenerator random) {
        for (int knot = 0; knot < KNOTS * KNOTS; knot++) {
            rowBend[knot] = (float) (BEND * random.nextGaussian());
            columnBend[knot] = (float) (BEND * random.nextGaussian());
        }
    }

    /** The displacement at a pixel: bilinear between the knots around it. */
    private static float bend(float[] knots, int row, int column) {
        float knotRow = row * (KNOTS - 1) / (float) (SIDE - 1);
        float knotColumn = column * (KNOTS - 1) / (float) (SIDE - 1);
        int top = Math.min((int) knotRow, KNOTS - 2);
        int left = Math.min((int) knotColumn, KNOTS - 2);
        float down = knotRow - top;
        float right = knotColumn - left;
        int at = top * KNOTS + left;
        float above = knots[at] + right * (knots[at + 1] - knots[at]);
        float below = knots[at + KNOTS] + right * (knots[at + KNOTS + 1] - knots[at + KNOTS]);
        return above + down * (below - above);
    }

    /** The source's value between pixels, bilinear; background outside. */
    private float sample(float row, float column) {
        int top = (int) Math.floor(row);
        int left = (int) Math.floor(column);
        float down = row - top;
        float right = column - left;
        float above = pixel(top, left) + right * (pixel(top, left + 1) - pixel(top, left));
        float below = pixel(top + 1, left) + right * (pixel(top + 1, left + 1) - pixel(top + 1, left));
        return above + down * (below - above);
    }

    private float pixel(int row, int column) {
        boolean inside = row >= 0 && row < SIDE && column >= 0 && column < SIDE;
        return inside ? source[row * SIDE + column] : 0;
    }

    /** Half of the digits keep their pen; the others' strokes grow or shrink by up to about half a pixel a side. */
    private void changePen(float[] pixels, int offset, RandomGenerator random) {
        if (random.nextBoolean()) {
            return;
        }
        float change = (float) between(random, MAX_PEN_CHANGE);
        System.arraycopy(pixels, offset, source, 0, Digit.PIXELS);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                float here = pixel(row, column);
                float towards = change > 0 ? largestAround(row, column) : smallestAround(row, column);
                pixels[offset + row * SIDE + column] = here + Math.abs(change) * (towards - here);
            }
        }
    }

    private float largestAround(int row, int column) {
        float vertical = Math.max(pixel(row - 1, column), pixel(row + 1, column));
        float horizontal = Math.max(pixel(row, column - 1), pixel(row, column + 1));
        return Math.max(pixel(row, column), Math.max(vertical, horizontal));
    }

    private float smallestAround(int row, int column) {
        float vertical = Math.min(pixel(row - 1, column), pixel(row + 1, column));
        float horizontal = Math.min(pixel(row, column - 1), pixel(row, column + 1));
        return Math.min(pixel(row, column), Math.min(vertical, horizontal));
    }
}

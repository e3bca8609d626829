package rowreader.data.picture;

import rowreader.data.Digit;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.MassCentre;

/**
 * Makes ink into a digit the way MNIST was made: the ink's box is scaled into 20x20 pixels by averaging areas, then
 * shifted so that the centre of mass is in the middle. Hairlines are thickened on the way.
 */
final class InkFitter {
    /** Cells along a pixel of the digit while strokes are thickened. */
    private static final int FINE = 8;
    /** Thinner strokes, in pixels of the digit, are thickened: fewer than 1 in 10 of MNIST's are as thin. */
    private static final double THIN = 1.7;

    private final float[] ink;
    private final int width;
    private final int height;
    private final Area box;

    /**
     * @param ink [width * height], 0 the background, 1 full ink
     * @param box of the digit; what is outside is left out where it does not fit in
     */
    InkFitter(float[] ink, int width, int height, Area box) {
        this.ink = ink;
        this.width = width;
        this.height = height;
        this.box = box;
    }

    /** Around the pixels above a threshold. */
    static Area box(float[] ink, int width, float threshold) {
        Extent extent = new Extent();
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] > threshold) {
                extent.add(i % width, i / width);
            }
        }
        return extent.area();
    }

    Digit digit() {
        double longer = box.longerSide();
        float[] fine = scaled(DrawingFitter.BOX * FINE / longer, 0);
        double thickness = thickness(fine);
        if (thickness < THIN * FINE) {
            double missing = Drawing.USUAL_PEN * FINE - thickness;
            double scale = (DrawingFitter.BOX * FINE - missing) / longer;
            fine = thickened(scaled(scale, missing / 2), missing / 2);
        }
        return Digit.of(MassCentre.centred(averaged(fine)));
    }

    /** On a grid of [28 * FINE] squared, the box starting in the grid's margin and {@code inset} cells further. */
    private float[] scaled(double scale, double inset) {
        int side = Digit.SIDE * FINE;
        double margin = (Digit.SIDE - DrawingFitter.BOX) / 2.0 * FINE + inset;
        Weights rows = new Weights(side, height, scale, margin - scale * box.top());
        Weights columns = new Weights(side, width, scale, margin - scale * box.left());
        float[] grid = new float[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double sum = 0;
                for (int y = rows.first(row); y < rows.end(row); y++) {
                    double part = 0;
                    for (int x = columns.first(column); x < columns.end(column); x++) {
                        part += columns.of(column, x) * ink[y * width + x];
                    }
                    sum += rows.of(row, y) * part;
                }
                grid[row * side + column] = (float) Math.min(1, sum);
            }
        }
        return grid;
    }

    /** How much of each source pixel a cell of the grid averages, along one direction. */
    private record Weights(int side, int size, double scale, double offset) {
        int first(int cell) {
            return (int) Math.max(0, Math.min(size, Math.floor(start(cell))));
        }

        int end(int cell) {
            return (int) Math.max(0, Math.min(size, Math.ceil(start(cell + 1))));
        }

        double of(int cell, int pixel) {
            return Math.max(0, Math.min(pixel + 1, start(cell + 1)) - Math.max(pixel, start(cell))) * scale;
        }

        private double start(int cell) {
            return (cell - offset) / scale;
        }
    }

    /** Twice the mass over the variation: see {@code InkStatistics} in the tests. In cells. */
    private static double thickness(float[] grid) {
        int side = Digit.SIDE * FINE;
        double mass = 0;
        double variation = 0;
        for (int row = 0; row + 1 < side; row++) {
            for (int column = 0; column + 1 < side; column++) {
                float here = grid[row * side + column];
                mass += here;
                variation += Math.hypot(grid[(row + 1) * side + column] - here, grid[row * side + column + 1] - here);
            }
        }
        return variation == 0 ? Double.POSITIVE_INFINITY : 2 * mass / variation;
    }

    /** Every cell takes the strongest ink within {@code radius}. */
    private static float[] thickened(float[] grid, double radius) {
        int side = Digit.SIDE * FINE;
        int reach = (int) Math.floor(radius);
        float[] thick = new float[grid.length];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                float here = grid[row * side + column];
                if (here > 0) {
                    for (int y = Math.max(0, row - reach); y <= Math.min(side - 1, row + reach); y++) {
                        int across = (int) Math.sqrt(radius * radius - (y - row) * (y - row));
                        int last = Math.min(side - 1, column + across);
                        for (int x = Math.max(0, column - across); x <= last; x++) {
                            thick[y * side + x] = Math.max(thick[y * side + x], here);
                        }
                    }
                }
            }
        }
        return thick;
    }

    private static float[] averaged(float[] fine) {
        int side = Digit.SIDE * FINE;
        float[] pixels = new float[Digit.PIXELS];
        for (int i = 0; i < fine.length; i++) {
            int row = i / side / FINE;
            int column = i % side / FINE;
            pixels[row * Digit.SIDE + column] += fine[i] / (FINE * FINE);
        }
        return pixels;
    }
}

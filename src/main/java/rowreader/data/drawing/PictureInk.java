package rowreader.data.drawing;

import java.util.Arrays;
import java.util.Optional;
import rowreader.data.Digit;

/** A picture as ink: 0 the background, 1 the strongest ink, whatever its colours were. */
final class PictureInk {
    /** Less contrast than this, of 1, is no picture. */
    private static final float LEAST_CONTRAST = 0.06f;
    /** Of the ink that bounds the digit: fainter pixels are shadows, dust and compression. */
    private static final float BOUNDARY = 0.3f;
    /** Pictures no larger than this were made small on purpose: their faintest grey is a part of the digit. */
    private static final int SMALL = 2 * Digit.SIDE;
    /** Cells along a pixel of the digit while strokes are thickened. */
    private static final int FINE = 8;
    /** Thinner strokes, in pixels of the digit, are thickened: fewer than 1 in 10 of MNIST's are as thin. */
    private static final double THIN = 1.7;

    /** [width * height] */
    private final float[] ink;

    /** What full ink was, above the background, in the picture's own brightness. */
    private final float contrast;

    private final int width;
    private final int height;
    private final PixelBox box;

    private PictureInk(float[] ink, float contrast, int width, int height) {
        this.ink = ink;
        this.contrast = contrast;
        this.width = width;
        this.height = height;
        boolean small = width <= SMALL && height <= SMALL;
        this.box = PixelBox.of(ink, width, small ? 0 : BOUNDARY);
    }

    /** Nothing if the picture is all of one colour. */
    static Optional<PictureInk> of(int[] argb, int width, int height) {
        float[] values = brightness(argb);
        float[] border = border(values, width, height);
        Arrays.sort(border);
        float background = border[border.length / 2];
        double lighter = 0;
        double darker = 0;
        for (float value : values) {
            lighter += Math.max(0, value - background);
            darker += Math.max(0, background - value);
        }
        int sign = lighter > darker ? 1 : -1;
        float strongest = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, sign * (values[i] - background));
            strongest = Math.max(strongest, values[i]);
        }
        if (strongest < LEAST_CONTRAST) {
            return Optional.empty();
        }
        // What most of the border stays below is the paper's noise; the rest may be a stroke that touches it.
        float end = sign > 0 ? border[border.length * 9 / 10] : border[border.length / 10];
        float noise = Math.min(strongest / 2, 1.5f * Math.max(0, sign * (end - background)));
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i] - noise) / (strongest - noise);
        }
        return Optional.of(new PictureInk(values, strongest - noise, width, height));
    }

    /** Luma in [0, 1]; what is transparent shows black behind light ink and white behind dark ink. */
    private static float[] brightness(int[] argb) {
        float[] luma = new float[argb.length];
        double opaque = 0;
        double bright = 0;
        for (int i = 0; i < argb.length; i++) {
            int pixel = argb[i];
            luma[i] = (0.299f * (pixel >> 16 & 0xff) + 0.587f * (pixel >> 8 & 0xff) + 0.114f * (pixel & 0xff)) / 255;
            opaque += pixel >>> 24;
            bright += luma[i] * (pixel >>> 24);
        }
        float behind = bright < opaque / 2 ? 1 : 0;
        for (int i = 0; i < argb.length; i++) {
            float alpha = (argb[i] >>> 24) / 255f;
            luma[i] = alpha * luma[i] + (1 - alpha) * behind;
        }
        return luma;
    }

    private static float[] border(float[] values, int width, int height) {
        float[] border = new float[2 * width + 2 * height];
        System.arraycopy(values, 0, border, 0, width);
        System.arraycopy(values, (height - 1) * width, border, width, width);
        for (int row = 0; row < height; row++) {
            border[2 * width + 2 * row] = values[row * width];
            border[2 * width + 2 * row + 1] = values[row * width + width - 1];
        }
        return border;
    }

    Digit fitted() {
        if (isFitted()) {
            return Digit.of(withContrast());
        }
        double longer = Math.max(box.width(), box.height());
        float[] fine = scaled(DrawingFitter.BOX * FINE / longer, 0);
        double thickness = thickness(fine);
        if (thickness < THIN * FINE) {
            double missing = Drawing.USUAL_PEN * FINE - thickness;
            double scale = (DrawingFitter.BOX * FINE - missing) / longer;
            fine = thickened(scaled(scale, missing / 2), missing / 2);
        }
        return Digit.of(MassCentre.centred(averaged(fine)));
    }

    private float[] withContrast() {
        float[] pixels = ink.clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.min(1, pixels[i] * contrast);
        }
        return pixels;
    }

    /** Whether this is a 28x28 picture made as MNIST was: scaling it again would only blur it. */
    private boolean isFitted() {
        return width == Digit.SIDE
                && height == Digit.SIDE
                && Math.max(box.width(), box.height()) == DrawingFitter.BOX
                && MassCentre.of(ink).isInTheMiddle();
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
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.min(1, pixels[i]);
        }
        return pixels;
    }

    /** Of the pixels above a threshold; ends exclusive. */
    private record PixelBox(int left, int top, int right, int bottom) {
        static PixelBox of(float[] ink, int width, float threshold) {
            int left = Integer.MAX_VALUE;
            int top = Integer.MAX_VALUE;
            int right = 0;
            int bottom = 0;
            for (int i = 0; i < ink.length; i++) {
                if (ink[i] > threshold) {
                    left = Math.min(left, i % width);
                    right = Math.max(right, i % width + 1);
                    top = Math.min(top, i / width);
                    bottom = i / width + 1;
                }
            }
            return new PixelBox(left, top, right, bottom);
        }

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }
}

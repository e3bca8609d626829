package rowreader.data.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import rowreader.data.Digit;

/** How thick the strokes of digits are, and which greys they have. */
final class InkStatistics {
    private static final int GREYS = 256;

    private final List<Double> thickness = new ArrayList<>();
    private final long[] counts = new long[GREYS];
    private long inkPixels;

    void add(Digit digit) {
        thickness.add(thickness(digit));
        for (float pixel : digit.pixels()) {
            int grey = Math.round(pixel * 255);
            if (grey > 0) {
                counts[grey]++;
                inkPixels++;
            }
        }
    }

    /**
     * Twice the mass over the total variation, in pixels: a line of width w and length l has mass w l and, falling from 1
     * to 0 along both sides, variation 2 l.
     */
    static double thickness(Digit digit) {
        double mass = 0;
        double variation = 0;
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                double ink = digit.at(row, column);
                double below = row + 1 < Digit.SIDE ? digit.at(row + 1, column) : 0;
                double right = column + 1 < Digit.SIDE ? digit.at(row, column + 1) : 0;
                mass += ink;
                variation += Math.hypot(below - ink, right - ink);
            }
        }
        return 2 * mass / variation;
    }

    double medianThickness() {
        List<Double> sorted = new ArrayList<>(thickness);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** The fraction of the pixels with any ink whose grey is {@code from} to {@code to}, of 255. */
    double greys(int from, int to) {
        long sum = 0;
        for (int grey = from; grey <= to; grey++) {
            sum += counts[grey];
        }
        return (double) sum / inkPixels;
    }
}

package rowreader.data.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of ruled and squared paper: thin, straight, about level or upright, from one end of the picture to the other or
 * several of them side by side. They are found in a mask of all that is not paper, and taken out of a mask of ink; where
 * strokes cross them or lie on them, the strokes stay.
 */
final class RuledLines {
    /** Both ways, in radians. */
    private static final double STEEPEST = 0.15;

    private static final int MOST_LINES = 80;
    /** Of the picture's side along the lines. */
    private static final double SHORTEST = 0.5;
    /** Of the place between a line's ends: so much of it must be there. */
    private static final double COVERED = 0.6;
    /** Of the picture's side: so near to its end a line must come to count as going through. */
    private static final double NEAR_END = 0.04;
    /** This many side by side need not go through. */
    private static final int SEVERAL = 3;
    /** Of the pen: lines that do not go through must be thinner. */
    private static final double THINNER_THAN_PEN = 0.6;
    /** Times the line's own thickness: what is thicker across the line is a stroke on it. */
    private static final double STROKE = 1.8;

    /** Times the line's own contrast: what is stronger is a stroke on it. */
    private static final double STRONGER = 1.5;

    /** Seen so that lines are level: [width * height]. */
    private final boolean[] mask;

    private final float[] contrast;

    private final int width;
    private final int height;
    private final double pen;
    private final int slopes;

    /** A line y = at + slope * x. */
    private record Line(double slope, double at, double thickness, double contrast, boolean goesThrough) {
        int y(int x) {
            return (int) Math.round(at + slope * x);
        }
    }

    private RuledLines(boolean[] mask, float[] contrast, int width, int height, double pen) {
        this.mask = mask;
        this.contrast = contrast;
        this.width = width;
        this.height = height;
        this.pen = pen;
        // One step moves a line's far end by about a pixel.
        slopes = (int) Math.ceil(STEEPEST * width) * 2 + 1;
    }

    /**
     * The ink without the lines.
     *
     * @param marks all that is not paper, [width * height]
     * @param ink a part of that
     * @param pen width of the strokes
     */
    static boolean[] without(boolean[] marks, boolean[] ink, Contrast contrast, double pen) {
        int width = contrast.width();
        int height = contrast.height();
        boolean[] left = ink.clone();
        List<Integer> level = new RuledLines(marks, contrast.values(), width, height, pen).pixels(ink);
        boolean[] turnedMarks = new boolean[marks.length];
        boolean[] turnedInk = new boolean[marks.length];
        float[] turnedContrast = new float[marks.length];
        for (int i = 0; i < marks.length; i++) {
            int turned = i % width * height + i / width;
            turnedMarks[turned] = marks[i];
            turnedInk[turned] = ink[i];
            turnedContrast[turned] = contrast.values()[i];
        }
        List<Integer> upright = new RuledLines(turnedMarks, turnedContrast, height, width, pen).pixels(turnedInk);
        for (int pixel : level) {
            left[pixel] = false;
        }
        for (int pixel : upright) {
            left[pixel % height * width + pixel / height] = false;
        }
        return left;
    }

    /** The pixels of {@code ink} that belong to lines only. */
    private List<Integer> pixels(boolean[] ink) {
        List<Line> lines = lines();
        long thin = lines.stream()
                .filter(line -> line.thickness() <= THINNER_THAN_PEN * pen)
                .count();
        List<Integer> pixels = new ArrayList<>();
        for (Line line : lines) {
            if (line.goesThrough() || thin >= SEVERAL && line.thickness() <= THINNER_THAN_PEN * pen) {
                collect(line, ink, pixels);
            }
        }
        return pixels;
    }

    private void collect(Line line, boolean[] ink, List<Integer> pixels) {
        int reach = (int) Math.ceil(line.thickness() / 2) + 1;
        for (int x = 0; x < width; x++) {
            int y = line.y(x);
            for (int from = y - reach; from <= y + reach; from++) {
                if (from < 0 || from >= height || !ink[from * width + x]) {
                    continue;
                }
                int top = from;
                while (top > 0 && ink[(top - 1) * width + x]) {
                    top--;
                }
                int bottom = from;
                while (bottom + 1 < height && ink[(bottom + 1) * width + x]) {
                    bottom++;
                }
                float strongest = 0;
                for (int inkY = top; inkY <= bottom; inkY++) {
                    strongest = Math.max(strongest, contrast[inkY * width + x]);
                }
                if (bottom - top + 1 <= STROKE * line.thickness() + 1 && strongest <= STRONGER * line.contrast()) {
                    for (int inkY = top; inkY <= bottom; inkY++) {
                        pixels.add(inkY * width + x);
                    }
                }
                from = bottom;
            }
        }
    }

    private List<Line> lines() {
        int thickest = (int) Math.max(4, 1.5 * pen);
        boolean[] thin = thin(thickest);
        int offset = slopes / 2 + 1;
        int[][] votes = new int[slopes][height + 2 * offset];
        vote(thin, votes, offset, 0, width, 1);
        List<Line> lines = new ArrayList<>();
        while (lines.size() < MOST_LINES) {
            int bestSlope = 0;
            int bestAt = 0;
            int best = 0;
            for (int slope = 0; slope < slopes; slope++) {
                int[] row = votes[slope];
                for (int at = 1; at + 1 < row.length; at++) {
                    int sum = row[at - 1] + row[at] + row[at + 1];
                    if (sum > best) {
                        best = sum;
                        bestSlope = slope;
                        bestAt = at;
                    }
                }
            }
            if (best < COVERED * SHORTEST * width) {
                break;
            }
            double slope = slope(bestSlope);
            Line line = measured(slope, bestAt - offset);
            if (line != null) {
                lines.add(line);
            }
            forget(thin, votes, offset, bestSlope, bestAt - offset, line == null ? 1 : (int) line.thickness());
        }
        return lines;
    }

    private double slope(int index) {
        return (index - slopes / 2) / (double) (slopes / 2) * STEEPEST;
    }

    /** Pixels with little of the mask above and below them. */
    private boolean[] thin(int thickest) {
        boolean[] thin = new boolean[mask.length];
        for (int x = 0; x < width; x++) {
            int start = -1;
            for (int y = 0; y <= height; y++) {
                boolean set = y < height && mask[y * width + x];
                if (set && start < 0) {
                    start = y;
                } else if (!set && start >= 0) {
                    if (y - start <= thickest) {
                        // The middle of the run votes for all of it.
                        thin[(start + y - 1) / 2 * width + x] = true;
                    }
                    start = -1;
                }
            }
        }
        return thin;
    }

    private void vote(boolean[] thin, int[][] votes, int offset, int from, int to, int change) {
        for (int y = 0; y < height; y++) {
            for (int x = from; x < to; x++) {
                if (thin[y * width + x]) {
                    vote(x, y, votes, offset, change);
                }
            }
        }
    }

    private void vote(int x, int y, int[][] votes, int offset, int change) {
        for (int slope = 0; slope < slopes; slope++) {
            int at = (int) Math.round(y - slope(slope) * x) + offset;
            if (at >= 0 && at < votes[slope].length) {
                votes[slope][at] += change;
            }
        }
    }

    private void forget(boolean[] thin, int[][] votes, int offset, int slope, int at, int thickness) {
        int reach = 2 + thickness / 2;
        for (int x = 0; x < width; x++) {
            int middle = (int) Math.round(at + slope(slope) * x);
            for (int y = Math.max(0, middle - reach); y <= Math.min(height - 1, middle + reach); y++) {
                if (thin[y * width + x]) {
                    thin[y * width + x] = false;
                    vote(x, y, votes, offset, -1);
                }
            }
        }
    }

    /** The line, if enough of it is there. */
    private Line measured(double slope, int at) {
        int first = -1;
        int last = -1;
        int covered = 0;
        int[] thickness = new int[width];
        float[] strengths = new float[width];
        for (int x = 0; x < width; x++) {
            int y = (int) Math.round(at + slope * x);
            int run = runAt(x, y);
            if (run > 0) {
                strengths[covered] = strongestNear(x, y);
                first = first < 0 ? x : first;
                last = x;
                thickness[covered++] = run;
            }
        }
        if (covered == 0 || last - first < SHORTEST * width || covered < COVERED * (last - first)) {
            return null;
        }
        Arrays.sort(thickness, 0, covered);
        Arrays.sort(strengths, 0, covered);
        double middle = thickness[covered / 2];
        boolean through = first <= NEAR_END * width && last >= (1 - NEAR_END) * width - 1;
        return middle > Math.max(4, 1.5 * pen) ? null : new Line(slope, at, middle, strengths[covered / 2], through);
    }

    private float strongestNear(int x, int y) {
        float strongest = 0;
        for (int near = Math.max(0, y - 1); near <= Math.min(height - 1, y + 1); near++) {
            strongest = Math.max(strongest, contrast[near * width + x]);
        }
        return strongest;
    }

    /** How many pixels of the mask are one below the other at a place or right beside it; 0 if none. */
    private int runAt(int x, int y) {
        for (int near : new int[] {y, y - 1, y + 1}) {
            if (near >= 0 && near < height && mask[near * width + x]) {
                int top = near;
                while (top > 0 && mask[(top - 1) * width + x]) {
                    top--;
                }
                int bottom = near;
                while (bottom + 1 < height && mask[(bottom + 1) * width + x]) {
                    bottom++;
                }
                return bottom - top + 1;
            }
        }
        return 0;
    }
}

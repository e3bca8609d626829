package rowreader.trace.lab;

import rowreader.data.Digit;

/**
 * Which way the strokes of a picture run, and where: how strongly the ink changes, summed for each of 7x7 cells and each of
 * 8 directions. Two ways to write the same digit have much of it in common, even where no pixel is the same.
 */
final class StrokeDirections {
    private static final int CELLS = 7;
    private static final int DIRECTIONS = 8;
    /** How many values there are. */
    static final int COUNT = CELLS * CELLS * DIRECTIONS;

    /** Pixels between the middles of two cells. */
    private static final int STEP = Digit.SIDE / CELLS;
    /** How much a pixel counts for a cell, by its row or column there: cells overlap by half. */
    private static final float[] SHARES = {1 / 16f, 3 / 16f, 5 / 16f, 7 / 16f, 7 / 16f, 5 / 16f, 3 / 16f, 1 / 16f};
    /** Keeps what is nearly nothing from making a difference, once roots are taken. */
    private static final float FAINT = 1e-3f;

    private StrokeDirections() {}

    /** [COUNT], each the square root of a sum, so that a strong stroke does not drown the others. */
    static float[] of(Digit digit) {
        float[] sums = new float[COUNT];
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                double right = (at(digit, row, column + 1) - at(digit, row, column - 1)) / 2;
                double down = (at(digit, row + 1, column) - at(digit, row - 1, column)) / 2;
                double change = Math.hypot(right, down);
                if (change > 0) {
                    double turn = Math.atan2(down, right) / (2 * Math.PI);
                    double direction = DIRECTIONS * (turn - Math.floor(turn));
                    int lower = (int) direction;
                    double part = direction - lower;
                    add(sums, row, column, lower % DIRECTIONS, change * (1 - part));
                    add(sums, row, column, (lower + 1) % DIRECTIONS, change * part);
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (float) Math.sqrt(sums[i] + FAINT);
        }
        return sums;
    }

    /** The edge's ink beyond the edge. */
    private static float at(Digit digit, int row, int column) {
        return digit.at(inside(row), inside(column));
    }

    private static int inside(int index) {
        return Math.max(0, Math.min(Digit.SIDE - 1, index));
    }

    private static void add(float[] sums, int row, int column, int direction, double change) {
        for (int cellRow = firstCell(row); cellRow <= lastCell(row); cellRow++) {
            float byRow = SHARES[row - STEP * cellRow + STEP / 2];
            for (int cellColumn = firstCell(column); cellColumn <= lastCell(column); cellColumn++) {
                float share = byRow * SHARES[column - STEP * cellColumn + STEP / 2];
                sums[(cellRow * CELLS + cellColumn) * DIRECTIONS + direction] += (float) (share * change);
            }
        }
    }

    private static int firstCell(int pixel) {
        return Math.max(0, (pixel + STEP / 2) / STEP - 1);
    }

    private static int lastCell(int pixel) {
        return Math.min(CELLS - 1, (pixel + STEP / 2) / STEP);
    }
}

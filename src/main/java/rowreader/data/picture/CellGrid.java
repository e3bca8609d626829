package rowreader.data.picture;

/**
 * A picture in large square cells.
 *
 * @param values [rows * columns], each in [0, 1]
 * @param cell pixels along a cell
 */
record CellGrid(float[] values, int columns, int rows, int cell) {
    private static final int LEVELS = 256;

    /** Each cell the mean of its pixels; those at the right and bottom end may have fewer. */
    static CellGrid of(float[] pixels, int width, int height, int cell) {
        int columns = (width + cell - 1) / cell;
        int rows = (height + cell - 1) / cell;
        float[] sums = new float[columns * rows];
        int[] counts = new int[sums.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y / cell * columns + x / cell;
                sums[at] += pixels[y * width + x];
                counts[at]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return new CellGrid(sums, columns, rows, cell);
    }

    /** Each cell the median of those up to {@code reach} cells away, by a histogram that slides along each row. */
    CellGrid medians(int reach) {
        float[] medians = new float[values.length];
        for (int row = 0; row < rows; row++) {
            int[] histogram = new int[LEVELS];
            int count = 0;
            for (int column = -reach; column < columns; column++) {
                count += slide(histogram, row, column + reach, reach, 1);
                count -= slide(histogram, row, column - reach - 1, reach, -1);
                if (column >= 0) {
                    medians[row * columns + column] = median(histogram, count);
                }
            }
        }
        return new CellGrid(medians, columns, rows, cell);
    }

    /** Takes a column of cells into the histogram or out of it; how many. */
    private int slide(int[] histogram, int row, int column, int reach, int change) {
        if (column < 0 || column >= columns) {
            return 0;
        }
        int first = Math.max(0, row - reach);
        int last = Math.min(rows - 1, row + reach);
        for (int r = first; r <= last; r++) {
            histogram[Math.round(values[r * columns + column] * (LEVELS - 1))] += change;
        }
        return last - first + 1;
    }

    private static float median(int[] histogram, int count) {
        int left = (count + 1) / 2;
        int level = 0;
        while (left > histogram[level]) {
            left -= histogram[level];
            level++;
        }
        return level / (float) (LEVELS - 1);
    }

    /** Back to pixels, changing evenly from the middle of one cell to the next. */
    float[] spread(int width, int height) {
        float[] pixels = new float[width * height];
        for (int y = 0; y < height; y++) {
            float row = Math.max(0, Math.min(rows - 1, (y + 0.5f) / cell - 0.5f));
            int above = (int) row;
            int below = Math.min(rows - 1, above + 1);
            float down = row - above;
            for (int x = 0; x < width; x++) {
                float column = Math.max(0, Math.min(columns - 1, (x + 0.5f) / cell - 0.5f));
                int left = (int) column;
                int right = Math.min(columns - 1, left + 1);
                float across = column - left;
                float upper = mixed(values[above * columns + left], values[above * columns + right], across);
                float lower = mixed(values[below * columns + left], values[below * columns + right], across);
                pixels[y * width + x] = mixed(upper, lower, down);
            }
        }
        return pixels;
    }

    private static float mixed(float from, float to, float part) {
        return from + part * (to - from);
    }
}

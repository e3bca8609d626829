package rowreader.data.picture;

/** Each pixel's median with its eight neighbours: specks go, edges stay. */
final class MedianOfNine {
    private MedianOfNine() {}

    /**
     * The median of nine is the median of three: of the largest of the columns' smallest, of the median of their medians, and
     * of the smallest of their largest. A column serves three pixels.
     */
    static float[] of(float[] values, int width, int height) {
        float[] calm = new float[values.length];
        int[] smallest = new int[width];
        int[] middle = new int[width];
        int[] largest = new int[width];
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int here = y * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                int a = IntegerOrder.of(values[above + x]);
                int b = IntegerOrder.of(values[here + x]);
                int c = IntegerOrder.of(values[below + x]);
                smallest[x] = Math.min(a, Math.min(b, c));
                middle[x] = median(a, b, c);
                largest[x] = Math.max(a, Math.max(b, c));
            }
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - 1);
                int right = Math.min(width - 1, x + 1);
                calm[here + x] = IntegerOrder.value(median(
                        Math.max(smallest[left], Math.max(smallest[x], smallest[right])),
                        median(middle[left], middle[x], middle[right]),
                        Math.min(largest[left], Math.min(largest[x], largest[right]))));
            }
        }
        return calm;
    }

    private static int median(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}

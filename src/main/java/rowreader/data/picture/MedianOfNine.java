package rowreader.data.picture;

/** Each pixel's median with its eight neighbours: specks go, edges stay. */
final class MedianOfNine {
    private MedianOfNine() {}

    static float[] of(float[] values, int width, int height) {
        float[] calm = new float[values.length];
        float[] nine = new float[9];
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int here = y * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - 1);
                int right = Math.min(width - 1, x + 1);
                nine[0] = values[above + left];
                nine[1] = values[above + x];
                nine[2] = values[above + right];
                nine[3] = values[here + left];
                nine[4] = values[here + x];
                nine[5] = values[here + right];
                nine[6] = values[below + left];
                nine[7] = values[below + x];
                nine[8] = values[below + right];
                calm[here + x] = median(nine);
            }
        }
        return calm;
    }

    /** By the median of the largest of the smallest, the middle of the middle and the smallest of the largest in threes. */
    private static float median(float[] n) {
        sort(n, 0, 1, 2);
        sort(n, 3, 4, 5);
        sort(n, 6, 7, 8);
        float low = Math.max(n[0], Math.max(n[3], n[6]));
        float high = Math.min(n[2], Math.min(n[5], n[8]));
        return middle(low, middle(n[1], n[4], n[7]), high);
    }

    private static void sort(float[] n, int a, int b, int c) {
        float low = Math.min(n[a], Math.min(n[b], n[c]));
        float high = Math.max(n[a], Math.max(n[b], n[c]));
        float middle = middle(n[a], n[b], n[c]);
        n[a] = low;
        n[b] = middle;
        n[c] = high;
    }

    private static float middle(float a, float b, float c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}

package rowreader.data.picture;

/**
 * The largest or smallest value in a square around every pixel, in a time that does not depend on the square: along each
 * line, van Herk's running extremes from both sides.
 */
final class SlidingExtremes {
    /** What an integer in the order of the values is combined with, bit by bit, so that the largest is the one that is looked for. */
    private static final int LARGEST = 0;

    private static final int SMALLEST = -1;

    private final int width;
    private final int height;
    private final int radius;

    SlidingExtremes(int width, int height, int radius) {
        this.width = width;
        this.height = height;
        this.radius = radius;
    }

    float[] largest(float[] values) {
        return inSquares(values, LARGEST);
    }

    float[] smallest(float[] values) {
        return inSquares(values, SMALLEST);
    }

    private float[] inSquares(float[] values, int flip) {
        float[] result = new float[values.length];
        float[] line = new float[Math.max(width, height)];
        int[] ahead = new int[line.length + 4 * radius + 2];
        int[] behind = new int[ahead.length];
        for (int y = 0; y < height; y++) {
            System.arraycopy(values, y * width, line, 0, width);
            alongLine(line, width, flip, ahead, behind);
            System.arraycopy(line, 0, result, y * width, width);
        }
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                line[y] = result[y * width + x];
            }
            alongLine(line, height, flip, ahead, behind);
            for (int y = 0; y < height; y++) {
                result[y * width + x] = line[y];
            }
        }
        return result;
    }

    private void alongLine(float[] line, int size, int flip, int[] ahead, int[] behind) {
        int window = 2 * radius + 1;
        int padded = (size + 2 * radius + window - 1) / window * window;
        for (int i = 0; i < padded; i++) {
            int from = i - radius;
            ahead[i] = from < 0 || from >= size ? Integer.MIN_VALUE : IntegerOrder.of(line[from]) ^ flip;
            behind[i] = ahead[i];
        }
        for (int first = 0; first < padded; first += window) {
            int last = first + window - 1;
            extreme(ahead, first, last, 1);
            extreme(behind, last, first, -1);
        }
        for (int i = 0; i < size; i++) {
            line[i] = IntegerOrder.value(Math.max(behind[i], ahead[i + window - 1]) ^ flip);
        }
    }

    /** Each value becomes the largest from the first up to it. */
    private static void extreme(int[] values, int first, int last, int step) {
        int largest = values[first];
        for (int i = first; i != last + step; i += step) {
            largest = Math.max(largest, values[i]);
            values[i] = largest;
        }
    }
}

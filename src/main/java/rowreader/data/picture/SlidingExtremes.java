package rowreader.data.picture;

/**
 * The largest or smallest value in a square around every pixel, in a time that does not depend on the square: along each
 * line, van Herk's running extremes from both sides.
 */
final class SlidingExtremes {
    private final int width;
    private final int height;
    private final int radius;

    SlidingExtremes(int width, int height, int radius) {
        this.width = width;
        this.height = height;
        this.radius = radius;
    }

    float[] largest(float[] values) {
        return square(values, 1);
    }

    float[] smallest(float[] values) {
        return square(values, -1);
    }

    private float[] square(float[] values, int sign) {
        float[] result = new float[values.length];
        float[] line = new float[Math.max(width, height)];
        float[] ahead = new float[line.length + 4 * radius + 2];
        float[] behind = new float[ahead.length];
        for (int y = 0; y < height; y++) {
            System.arraycopy(values, y * width, line, 0, width);
            along(line, width, sign, ahead, behind);
            System.arraycopy(line, 0, result, y * width, width);
        }
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                line[y] = result[y * width + x];
            }
            along(line, height, sign, ahead, behind);
            for (int y = 0; y < height; y++) {
                result[y * width + x] = line[y];
            }
        }
        return result;
    }

    private void along(float[] line, int size, int sign, float[] ahead, float[] behind) {
        int window = 2 * radius + 1;
        int padded = (size + 2 * radius + window - 1) / window * window;
        for (int i = 0; i < padded; i++) {
            int from = i - radius;
            ahead[i] = from < 0 || from >= size ? Float.NEGATIVE_INFINITY : sign * line[from];
            behind[i] = ahead[i];
        }
        for (int first = 0; first < padded; first += window) {
            int last = first + window - 1;
            for (int i = first + 1; i <= last; i++) {
                ahead[i] = Math.max(ahead[i], ahead[i - 1]);
            }
            for (int i = last - 1; i >= first; i--) {
                behind[i] = Math.max(behind[i], behind[i + 1]);
            }
        }
        for (int i = 0; i < size; i++) {
            line[i] = sign * Math.max(behind[i], ahead[i + window - 1]);
        }
    }
}

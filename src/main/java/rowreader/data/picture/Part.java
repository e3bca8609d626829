package rowreader.data.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ink that hangs together.
 *
 * @param pixels their places in the picture, row by row
 * @param edge those of them that have a neighbour without ink, or the picture's end
 */
record Part(int[] pixels, int[] edge, Area box, int width, int height) {
    /** All parts of a mask, [width * height]; pixels that touch at corners hang together. */
    static List<Part> of(boolean[] mask, int width, int height) {
        boolean[] left = mask.clone();
        int[] queue = new int[mask.length];
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < mask.length; i++) {
            if (left[i]) {
                parts.add(from(i, left, queue, mask, width, height));
            }
        }
        return parts;
    }

    private static Part from(int start, boolean[] left, int[] queue, boolean[] mask, int width, int height) {
        Extent extent = new Extent();
        int edges = 0;
        int end = 1;
        queue[0] = start;
        left[start] = false;
        for (int next = 0; next < end; next++) {
            int x = queue[next] % width;
            int y = queue[next] / width;
            extent.add(x, y);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int neighbour = ny * width + nx;
                    if (left[neighbour]) {
                        left[neighbour] = false;
                        queue[end++] = neighbour;
                    }
                }
            }
        }
        int[] pixels = Arrays.copyOf(queue, end);
        int[] edge = new int[end];
        for (int pixel : pixels) {
            if (isEdge(pixel, mask, width, height)) {
                edge[edges++] = pixel;
            }
        }
        return new Part(pixels, Arrays.copyOf(edge, edges), extent.area(), width, height);
    }

    private static boolean isEdge(int pixel, boolean[] mask, int width, int height) {
        int x = pixel % width;
        int y = pixel / width;
        return x == 0
                || y == 0
                || x == width - 1
                || y == height - 1
                || !mask[pixel - 1]
                || !mask[pixel + 1]
                || !mask[pixel - width]
                || !mask[pixel + width];
    }

    /** The width of its strokes, about. */
    double thickness() {
        return 2.0 * pixels.length / edge.length;
    }

    /** How many of its pixels are at the picture's end. */
    int pixelsAtEnd() {
        int count = 0;
        for (int pixel : edge) {
            int x = pixel % width;
            int y = pixel / width;
            if (x == 0 || y == 0 || x == width - 1 || y == height - 1) {
                count++;
            }
        }
        return count;
    }

    /** From edge to edge, in pixels; looks at some hundred of either's. */
    double distance(Part other) {
        int mine = Math.max(1, edge.length / 400);
        int theirs = Math.max(1, other.edge.length / 400);
        long nearest = Long.MAX_VALUE;
        for (int i = 0; i < edge.length; i += mine) {
            int x = edge[i] % width;
            int y = edge[i] / width;
            for (int k = 0; k < other.edge.length; k += theirs) {
                long dx = x - other.edge[k] % width;
                long dy = y - other.edge[k] / width;
                nearest = Math.min(nearest, dx * dx + dy * dy);
            }
        }
        return Math.sqrt(nearest);
    }
}

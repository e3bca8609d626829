package rowreader.data.picture;

/** Grows around pixels. For one thread. */
final class Extent {
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right;
    private int bottom;

    void add(int x, int y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x + 1);
        bottom = Math.max(bottom, y + 1);
    }

    /** Empty, and at (0, 0), around nothing. */
    Area area() {
        return right == 0 ? new Area(0, 0, 0, 0) : new Area(left, top, right, bottom);
    }
}

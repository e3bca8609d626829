package rowreader.data.picture;

/**
 * An upright rectangle of pixels.
 *
 * @param right the first column that is not in it
 * @param bottom the first row that is not in it
 */
public record Area(int left, int top, int right, int bottom) {
    /** Pixels from left to right. */
    public int width() {
        return right - left;
    }

    /** Pixels from top to bottom. */
    public int height() {
        return bottom - top;
    }

    /** Whether it has pixels, and all of them are in a picture of this size. */
    public boolean isIn(int pictureWidth, int pictureHeight) {
        return width() > 0 && height() > 0 && new Area(0, 0, pictureWidth, pictureHeight).encloses(this);
    }

    /** The same where every pixel is so many pixels wide and high. */
    Area times(int side) {
        return new Area(left * side, top * side, right * side, bottom * side);
    }

    int longerSide() {
        return Math.max(width(), height());
    }

    Area and(Area other) {
        return new Area(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    boolean encloses(Area other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    /** Pixels of width that both share; negative: the gap between them. */
    int sharedWidth(Area other) {
        return Math.min(right, other.right) - Math.max(left, other.left);
    }

    /** Pixels of height that both share; negative: the gap between them. */
    int sharedHeight(Area other) {
        return Math.min(bottom, other.bottom) - Math.max(top, other.top);
    }

    /** Grown by {@code margin} on all sides, as far as a picture of this size goes. */
    Area grown(int margin, int width, int height) {
        return new Area(
                Math.max(0, left - margin),
                Math.max(0, top - margin),
                Math.min(width, right + margin),
                Math.min(height, bottom + margin));
    }
}

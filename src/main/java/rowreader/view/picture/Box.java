package rowreader.view.picture;

/** A rectangle in the picture, in pixels. Immutable. */
record Box(double x, double y, double width, double height) {
    /** Around a centre. */
    static Box around(double centreX, double centreY, double width, double height) {
        return new Box(centreX - width / 2, centreY - height / 2, width, height);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    boolean contains(double atX, double atY) {
        return atX >= x && atX < right() && atY >= y && atY < bottom();
    }

    /** Whether another one lies inside, a thousandth of a pixel left aside. */
    boolean holds(Box other) {
        double least = 1e-3;
        return other.x >= x - least
                && other.y >= y - least
                && other.right() <= right() + least
                && other.bottom() <= bottom() + least;
    }

    /** Whether both have more than a line in common. */
    boolean overlaps(Box other) {
        double least = 1e-3;
        return other.x < right() - least
                && x < other.right() - least
                && other.y < bottom() - least
                && y < other.bottom() - least;
    }

    /** The smallest one that holds both. */
    Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** So much larger at each side. */
    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /** Elsewhere. */
    Box moved(double byX, double byY) {
        return new Box(x + byX, y + byY, width, height);
    }
}

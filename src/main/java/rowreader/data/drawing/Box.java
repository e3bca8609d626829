package rowreader.data.drawing;

import java.util.List;

/** The smallest upright rectangle around the points of strokes. */
record Box(double left, double top, double right, double bottom) {
    /** @param strokes at least one */
    static Box of(List<Stroke> strokes) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : strokes) {
            for (int i = 0; i < stroke.size(); i++) {
                left = Math.min(left, stroke.x(i));
                right = Math.max(right, stroke.x(i));
                top = Math.min(top, stroke.y(i));
                bottom = Math.max(bottom, stroke.y(i));
            }
        }
        return new Box(left, top, right, bottom);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    boolean isInUnitSquare() {
        return left >= 0 && top >= 0 && right <= 1 && bottom <= 1;
    }

    /**
     * The strokes moved and scaled so that this box starts at (0, 0) and its longer side is 1. Everything is divided by a
     * power of two first, which is exact, so that no difference overflows, however large the coordinates.
     */
    List<Stroke> toUnit(List<Stroke> strokes) {
        double largest = Math.max(Math.max(Math.abs(left), Math.abs(right)), Math.max(Math.abs(top), Math.abs(bottom)));
        int exponent = -1 - Math.getExponent(largest);
        double originX = Math.scalb(left, exponent);
        double originY = Math.scalb(top, exponent);
        double extent = Math.max(Math.scalb(right, exponent) - originX, Math.scalb(bottom, exponent) - originY);
        double unit = extent == 0 ? 1 : extent;
        return strokes.stream()
                .map(stroke -> {
                    Stroke.Builder moved = new Stroke.Builder();
                    for (int i = 0; i < stroke.size(); i++) {
                        moved.add(
                                (Math.scalb(stroke.x(i), exponent) - originX) / unit,
                                (Math.scalb(stroke.y(i), exponent) - originY) / unit);
                    }
                    return moved.build();
                })
                .toList();
    }
}

package rowreader.data.picture;

import rowreader.data.Digit;

/** Makes the ink of one digit, and of no other, into a digit. */
final class GroupFitter {
    /** Of the ink's strength: fainter is paper. */
    private static final float PAPER = 0.12f;
    /** Of the ink's strength: stronger is full ink. */
    private static final float FULL = 0.88f;
    /** Of the ink that bounds the digit: fainter pixels are its soft edge. */
    private static final float BOUNDARY = 0.3f;

    private GroupFitter() {}

    static Digit fit(PartGroup group, Contrast contrast) {
        double pen = group.parts().stream().mapToDouble(Part::thickness).max().orElse(1);
        // The soft edge of the ink is outside the parts.
        int edge = (int) Math.ceil(pen / 3) + 1;
        Area area = group.box().grown(edge, contrast.width(), contrast.height());
        float[] ink = new float[area.width() * area.height()];
        for (Part part : group.parts()) {
            float strength = contrast.strength(part.pixels());
            for (int pixel : part.pixels()) {
                take(pixel % contrast.width(), pixel / contrast.width(), contrast, strength, area, ink);
            }
            for (int pixel : part.edge()) {
                takeAround(pixel, edge, contrast, strength, area, ink);
            }
        }
        return new InkFitter(ink, area.width(), area.height(), InkFitter.box(ink, area.width(), BOUNDARY)).digit();
    }

    private static void takeAround(int pixel, int edge, Contrast contrast, float strength, Area area, float[] ink) {
        int x = pixel % contrast.width();
        int y = pixel / contrast.width();
        for (int ny = Math.max(area.top(), y - edge); ny <= Math.min(area.bottom() - 1, y + edge); ny++) {
            for (int nx = Math.max(area.left(), x - edge); nx <= Math.min(area.right() - 1, x + edge); nx++) {
                take(nx, ny, contrast, strength, area, ink);
            }
        }
    }

    private static void take(int x, int y, Contrast contrast, float strength, Area area, float[] ink) {
        float part = contrast.values()[y * contrast.width() + x] / strength;
        ink[(y - area.top()) * area.width() + x - area.left()] =
                Math.max(0, Math.min(1, (part - PAPER) / (FULL - PAPER)));
    }
}

package rowreader.data.picture;

/**
 * An opaque picture, colour by colour.
 *
 * @param colours [3][width * height]: red, green and blue, each in [0, 1]
 */
record Planes(float[][] colours, int width, int height) {
    private static final int SOLID_ALPHA = 200;
    /** Of the box around what is opaque: a card fills it, strokes do not. */
    private static final double CARD = 0.5;
    /** Two greys this far apart on a card are ink and paper. */
    private static final double INK_ON_CARD = 0.2;

    /**
     * A picture on what lies behind it. Strokes on nothing get the opposite of their own brightness behind them. A card
     * with something written on it gets more of itself.
     */
    static Planes of(Picture picture) {
        int behind = behind(picture);
        int[] argb = picture.argb();
        float[][] colours = new float[3][argb.length];
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            for (int colour = 0; colour < 3; colour++) {
                int shift = 16 - 8 * colour;
                int mixed = alpha * (argb[i] >> shift & 0xff) + (0xff - alpha) * (behind >> shift & 0xff);
                colours[colour][i] = mixed / (255f * 255f);
            }
        }
        return new Planes(colours, picture.width(), picture.height());
    }

    private static int behind(Picture picture) {
        int[] argb = picture.argb();
        int[] greys = new int[256];
        Extent solid = new Extent();
        int opaque = 0;
        double brightness = 0;
        double weight = 0;
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            int grey = grey(argb[i]);
            brightness += alpha * grey;
            weight += alpha;
            if (alpha >= SOLID_ALPHA) {
                opaque++;
                greys[grey]++;
                solid.add(i % picture.width(), i / picture.width());
            }
        }
        if (opaque == argb.length) {
            return 0;
        }
        Area box = solid.area();
        boolean card = opaque > CARD * box.width() * box.height()
                && rank(greys, opaque, 0.99) - rank(greys, opaque, 0.01) > INK_ON_CARD * 255;
        if (card) {
            return rank(greys, opaque, 0.5) * 0x010101;
        }
        return brightness < weight * 128 ? 0xffffff : 0;
    }

    private static int grey(int rgb) {
        return (299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff)) / 1000;
    }

    /** The grey that {@code part} of all pixels do not exceed. */
    private static int rank(int[] greys, int count, double part) {
        long left = (long) Math.ceil(part * count);
        int grey = 0;
        while (left > greys[grey]) {
            left -= greys[grey];
            grey++;
        }
        return grey;
    }
}

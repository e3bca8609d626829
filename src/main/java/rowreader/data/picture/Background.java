package rowreader.data.picture;

/**
 * What a picture would look like without ink: the paper, with the light that falls on it.
 *
 * @param colours [3][width * height], each in [0, 1]
 */
record Background(float[][] colours) {
    /** Cells along the longer side, for a first look. */
    private static final int CELLS = 120;
    /** Of the picture's longer side, to each side: ink fills less than half of such a square. */
    private static final double REACH = 0.25;
    /** Of the brightness of most of the picture: paper in the deepest shadow; what is darker is no paper. */
    private static final float DEEPEST_SHADOW = 0.3f;

    /** The median of a large square around each place: right for ink of either polarity, but slow to follow light. */
    static Background byMedian(Planes planes) {
        int cell = Math.max(1, (int) Math.ceil(Math.max(planes.width(), planes.height()) / (double) CELLS));
        float[][] colours = new float[3][];
        for (int colour = 0; colour < 3; colour++) {
            CellGrid grid = CellGrid.of(planes.colours()[colour], planes.width(), planes.height(), cell);
            int reach = (int) Math.max(1, REACH * Math.max(grid.columns(), grid.rows()));
            colours[colour] = grid.medians(reach).spread(planes.width(), planes.height());
        }
        return new Background(colours);
    }

    /**
     * Strokes up to twice {@code radius} wide closed by what is around them, everything else as it is: follows light and
     * shadow closely.
     */
    static Background byClosing(Planes planes, Polarity polarity, int radius) {
        SlidingExtremes extremes = new SlidingExtremes(planes.width(), planes.height(), radius);
        float[][] colours = new float[3][];
        for (int colour = 0; colour < 3; colour++) {
            float[] calm = MedianOfNine.of(planes.colours()[colour], planes.width(), planes.height());
            colours[colour] = polarity == Polarity.DARK_INK
                    ? extremes.smallest(extremes.largest(calm))
                    : extremes.largest(extremes.smallest(calm));
            bound(colours[colour], polarity);
        }
        return new Background(colours);
    }

    /** Solid shapes wider than any stroke would count as background: they are ink. */
    private static void bound(float[] background, Polarity polarity) {
        float usual = Ranks.of(background, 0.5);
        for (int i = 0; i < background.length; i++) {
            background[i] = polarity == Polarity.DARK_INK
                    ? Math.max(background[i], DEEPEST_SHADOW * usual)
                    : Math.min(background[i], 1 - DEEPEST_SHADOW * (1 - usual));
        }
    }
}

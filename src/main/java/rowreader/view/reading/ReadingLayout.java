package rowreader.view.reading;

import javafx.scene.Node;
import rowreader.data.Digit;
import rowreader.view.Palette;

/**
 * Where the parts of a reading stand, in the room that there is and at one size of text.
 *
 * <p>Picture and heat map stand side by side with rows of equal height: a row of pixels and the hidden state it leads to are on
 * one line. The picture of the reading is as wide as the pane, below all the rest, or it is alone.
 */
final class ReadingLayout {
    private static final double GAP = 8;
    private static final double COLUMN_GAP = 14;
    /** Heights of lines of text, in font sizes. */
    private static final double UPPER_CAPTION = 1.7;

    /** Between a caption and what is below it: there the lesson's ring lies. */
    private static final double CAPTION_GAP = 6;

    private static final double MOST_CAPTION_LINES = 3;
    /** The height of a line, by its font. */
    private static final double LINE = 1.45;
    /** How wide a caption is at least, by its font, where the picture is small. */
    private static final double LEAST_COLUMN = 8;
    /** What the card takes of the width beside the drawing at most. */
    private static final double MOST_CARD = 0.55;
    /** Lines of text that the bars of the ten classes take at least. */
    private static final double LEAST_BARS = 6;

    private static final double LOWER_CAPTION = 2;
    private static final double STRIP_CAPTION = 1.3;
    /** Least width of the left column, in font sizes: what its captions need. */
    private static final double LEFT_COLUMN = 16.2;

    private static final double SMALLEST_STRIP = 44;
    private static final double STRIP_OF_SQUARE = 0.24;
    private static final double LARGEST_STRIP_OF_SQUARE = 0.5;
    private static final double LARGEST_SQUARE_OF_WIDTH = 0.38;
    private static final double CARD_OF_WIDTH = 0.28;
    /** Least width and height of the readout, in font sizes. */
    private static final double LEAST_READOUT = 18;

    private static final double LOW_READOUT = 7;
    /** The least share of the height that the picture of the reading takes. */
    private static final double PICTURE_OF_HEIGHT = 0.6;

    private static final double LARGEST_SQUARE_BESIDE_PICTURE = 0.26;
    /** The drawing beside the picture of the reading is no smaller: a stroke needs room. */
    private static final double LEAST_SQUARE_BESIDE_PICTURE = 4 * Digit.SIDE;

    private final ReadingParts parts;
    private final Palette palette;
    private final double fontSize;
    private final boolean presented;
    private final boolean pictureAlone;

    /**
     * @param fontSize in pixels
     * @param presented whether it is for a class
     * @param pictureAlone whether the picture of the reading, where it is shown, leaves no room for drawing and digit
     */
    ReadingLayout(ReadingParts parts, Palette palette, double fontSize, boolean presented, boolean pictureAlone) {
        this.parts = parts;
        this.palette = palette;
        this.fontSize = fontSize;
        this.presented = presented;
        this.pictureAlone = pictureAlone;
    }

    /** The least height with the picture of the reading. */
    double leastHeightWithPicture(double width) {
        double bar = shownHeight(parts.playbackBar, width);
        double pictureHeight = Math.ceil(parts.cellPicture.minHeight(width));
        if (pictureAlone) {
            return Math.ceil(shownHeight(parts.weights, width)) + GAP + pictureHeight + GAP + bar;
        }
        return shownHeight(parts.toolBar, width)
                + ablationHeight()
                + captionsHeight(columnOf(LEAST_SQUARE_BESIDE_PICTURE))
                + LEAST_SQUARE_BESIDE_PICTURE
                + lowReadout(width)
                + Math.ceil(shownHeight(parts.weights, width))
                + pictureHeight
                + bar
                + 4 * GAP;
    }

    /** As wide as a square, and where that is too little for the words above it, a little wider. */
    private double columnOf(double square) {
        return Math.max(square, LEAST_COLUMN * fontSize);
    }

    /** Where text is large and the pane narrow, the readout has no room beside drawing and picture. */
    private boolean readoutIsBelow(double width) {
        double columns = 2 * (columnOf(LEAST_SQUARE_BESIDE_PICTURE) + COLUMN_GAP);
        return !presented && width - columns < LEAST_READOUT * fontSize;
    }

    private double lowReadoutHeight() {
        return Math.ceil(LOW_READOUT * fontSize);
    }

    /** What the readout takes below drawing and picture; nothing where it is beside them. */
    private double lowReadout(double width) {
        if (!readoutIsBelow(width)) {
            return 0;
        }
        parts.readoutCaption.setExplained(true);
        return parts.readoutCaption.prefHeight(width) + lowReadoutHeight() + 2 * GAP;
    }

    private double ablationHeight() {
        return parts.ablation.isVisible() ? Math.ceil(parts.ablation.prefHeight(-1)) + GAP : 0;
    }

    /** Places all that is shown. */
    void place(double left, double top, double width, double height) {
        if (parts.isCellPictureShown()) {
            placeWithPicture(left, top, width, height);
        } else {
            placeWithMap(left, top, width, height);
        }
    }

    private void placeWithMap(double left, double top, double width, double height) {
        double bar = parts.noRows.isVisible()
                ? Math.ceil(Math.max(parts.playbackBar.prefHeight(-1), parts.noRows.prefHeight(width)))
                : shownHeight(parts.playbackBar, width);
        double tools = shownHeight(parts.toolBar, width);
        double narrow = Math.ceil(LEFT_COLUMN * fontSize);
        double wide = width - COLUMN_GAP - Math.max(narrow, width * LARGEST_SQUARE_OF_WIDTH);
        double upperCaption = captionHeight(UPPER_CAPTION, parts.drawingCaption, narrow);
        double lowerCaption = Math.max(
                captionHeight(LOWER_CAPTION, parts.pictureCaption, narrow),
                parts.layersCaption.isVisible()
                        ? captionHeight(LOWER_CAPTION, parts.layersCaption, wide)
                        : Math.ceil(Math.max(LOWER_CAPTION * fontSize, parts.heatMapCaption.prefHeight(wide))));
        double stripCaptionHeight = captionHeight(STRIP_CAPTION, parts.stripCaption, wide);
        double ablationHeight = ablationHeight();
        double lines = tools
                + ablationHeight
                + upperCaption
                + lowerCaption
                + HeatMap.bottomAxis(palette)
                + stripCaptionHeight
                + bar
                + 3 * GAP;
        double plots = height - lines;
        double square = wholePixels(Math.min(
                Math.min((plots - SMALLEST_STRIP) / 2, plots / (2 + STRIP_OF_SQUARE)),
                width * LARGEST_SQUARE_OF_WIDTH));
        double leftWidth = Math.max(square, narrow);
        double stripHeight = Math.min(plots - 2 * square, square * LARGEST_STRIP_OF_SQUARE);
        double right = left + leftWidth + COLUMN_GAP;
        double rightWidth = width - leftWidth - COLUMN_GAP;

        double y = top;
        parts.toolBar.resizeRelocate(left, y, width, tools);
        y += tools + GAP;
        parts.ablation.resizeRelocate(left, y, width, Math.max(0, ablationHeight - GAP));
        y += ablationHeight;
        parts.drawingCaption.resizeRelocate(left, y, leftWidth, upperCaption - CAPTION_GAP);
        parts.drawing.resizeRelocate(left, y + upperCaption, square, square);
        double readoutHeight = readoutHeight(rightWidth, upperCaption + square);
        double barsTop = y + readoutHeight + GAP;
        double barsHeight = upperCaption + square - readoutHeight - GAP;
        double cardWidth = cardWidth(rightWidth);
        parts.readoutCaption.resizeRelocate(right, y, rightWidth, readoutHeight);
        parts.bars.resizeRelocate(right, barsTop, rightWidth - cardWidth - COLUMN_GAP, barsHeight);
        parts.card.resizeRelocate(left + width - cardWidth, barsTop, cardWidth, barsHeight);

        y += upperCaption + square + GAP;
        parts.pictureCaption.resizeRelocate(left, y, leftWidth, lowerCaption);
        parts.heatMapCaption.resizeRelocate(right, y, rightWidth, lowerCaption);
        parts.layersCaption.resizeRelocate(right, y, rightWidth, lowerCaption);
        parts.layers.resizeRelocate(right, y + lowerCaption, rightWidth, top + height - bar - GAP - y - lowerCaption);
        y += lowerCaption;
        parts.picture.resizeRelocate(left, y, square, square);
        parts.heatMap.resizeRelocate(right, y, rightWidth, square + HeatMap.bottomAxis(palette));
        parts.hint.resizeRelocate(right + HeatMap.leftAxis(palette), y, rightWidth - HeatMap.leftAxis(palette), square);
        y += square + HeatMap.bottomAxis(palette);
        parts.stripCaption.resizeRelocate(right, y, rightWidth, stripCaptionHeight);
        parts.strip.resizeRelocate(right, y + stripCaptionHeight, rightWidth, stripHeight);
        double weightsHeight = stripCaptionHeight + stripHeight;
        showWhere(parts.weights.wholeHeight(leftWidth) <= weightsHeight, parts.weights.description());
        parts.weights.resizeRelocate(left, y, leftWidth, weightsHeight);
        parts.playbackBar.resizeRelocate(left, top + height - bar, width, bar);
        parts.noRows.resizeRelocate(left, top + height - bar, width, bar);
    }

    /** Drawing, picture of the digit and readout side by side, the picture of the reading below: it is wide. */
    private void placeWithPicture(double left, double top, double width, double height) {
        double bar = shownHeight(parts.playbackBar, width);
        parts.playbackBar.resizeRelocate(left, top + height - bar, width, bar);
        showWhere(true, parts.weights.description());
        double weightsHeight = Math.ceil(shownHeight(parts.weights, width));
        if (pictureAlone) {
            // What is seen of it must say, too, whose numbers they are.
            double below = top + weightsHeight + GAP;
            parts.weights.resizeRelocate(left, top, width, weightsHeight);
            parts.cellPicture.resizeRelocate(left, below, width, top + height - bar - GAP - below);
            return;
        }
        double tools = shownHeight(parts.toolBar, width);
        double ablationHeight = ablationHeight();
        boolean below = readoutIsBelow(width);
        double room = height - tools - ablationHeight - bar - weightsHeight - lowReadout(width) - 4 * GAP;
        double upperCaption = Math.ceil(UPPER_CAPTION * fontSize);
        double square = squareBesidePicture(room, upperCaption, width);
        // A smaller square can need another line above it, which makes it smaller, but hardly twice.
        for (int pass = 0; pass < 2; pass++) {
            upperCaption = captionsHeight(columnOf(square));
            square = squareBesidePicture(room, upperCaption, width);
        }
        double y = top;
        parts.toolBar.resizeRelocate(left, y, width, tools);
        y += tools + GAP;
        parts.ablation.resizeRelocate(left, y, width, Math.max(0, ablationHeight - GAP));
        y += ablationHeight;
        double column = columnOf(square);
        double second = left + column + COLUMN_GAP;
        double right = below ? left : second + column + COLUMN_GAP;
        double rightWidth = left + width - right;
        parts.drawingCaption.resizeRelocate(left, y, column, upperCaption - CAPTION_GAP);
        parts.drawing.resizeRelocate(left, y + upperCaption, square, square);
        double captions = upperCaption - CAPTION_GAP;
        double pictureCaptionHeight = Math.min(captions, Math.ceil(parts.pictureCaption.prefHeight(column)));
        parts.pictureCaption.resizeRelocate(second, y + captions - pictureCaptionHeight, column, pictureCaptionHeight);
        parts.picture.resizeRelocate(second, y + upperCaption, square, square);
        if (below) {
            y += upperCaption + square + GAP;
        }
        double readoutHeight =
                below ? parts.readoutCaption.prefHeight(rightWidth) : readoutHeight(rightWidth, upperCaption + square);
        double cardWidth = cardWidth(rightWidth);
        double barsTop = y + readoutHeight + GAP;
        double barsHeight = below ? lowReadoutHeight() : upperCaption + square - readoutHeight - GAP;
        parts.readoutCaption.resizeRelocate(right, y, rightWidth, readoutHeight);
        parts.bars.resizeRelocate(right, barsTop, rightWidth - cardWidth - COLUMN_GAP, barsHeight);
        parts.card.resizeRelocate(left + width - cardWidth, barsTop, cardWidth, barsHeight);
        y = barsTop + barsHeight + GAP;
        parts.weights.resizeRelocate(left, y, width, weightsHeight);
        y += weightsHeight + GAP;
        parts.cellPicture.resizeRelocate(left, y, width, top + height - bar - GAP - y);
        parts.hint.resizeRelocate(left, y, width, top + height - bar - GAP - y);
    }

    private double squareBesidePicture(double room, double caption, double width) {
        double most = Math.min(room * (1 - PICTURE_OF_HEIGHT), room - parts.cellPicture.minHeight(width));
        return Math.max(
                LEAST_SQUARE_BESIDE_PICTURE,
                wholePixels(Math.min(most - caption, width * LARGEST_SQUARE_BESIDE_PICTURE)));
    }

    private double captionsHeight(double column) {
        return Math.max(
                captionHeight(UPPER_CAPTION, parts.drawingCaption, column),
                captionHeight(UPPER_CAPTION, parts.pictureCaption, column));
    }

    /** Usually one line; more where the words need it, but a file's name can be of any length. */
    private double captionHeight(double usual, Node caption, double width) {
        double most = MOST_CAPTION_LINES * LINE * fontSize;
        return Math.ceil(Math.max(usual * fontSize, Math.min(most, caption.prefHeight(width)) + CAPTION_GAP));
    }

    /** Its share, but no less than its words need. */
    private double cardWidth(double width) {
        return Math.ceil(Math.min(width * MOST_CARD, Math.max(width * CARD_OF_WIDTH, parts.card.wordsWidth() + 2)));
    }

    /** What explains the readout is left out where the bars need the lines. */
    private double readoutHeight(double width, double room) {
        double whole = parts.readoutCaption.wholeHeight(width);
        boolean fits = room - whole - GAP >= LEAST_BARS * LINE * fontSize;
        parts.readoutCaption.setExplained(fits);
        return fits ? whole : parts.readoutCaption.titleHeight(width);
    }

    /** Shows a node where it is to be there; else it takes no room. */
    static void showWhere(boolean there, Node node) {
        if (node.isManaged() != there) {
            node.setManaged(there);
            node.setVisible(there);
        }
    }

    private static double shownHeight(Node node, double width) {
        return node.isVisible() ? node.prefHeight(node.getContentBias() == null ? -1 : width) : 0;
    }

    /** The side of a square whose rows are all the same whole number of pixels high. */
    private static double wholePixels(double side) {
        return Math.max(1, Math.floor(side / Digit.SIDE)) * Digit.SIDE;
    }
}

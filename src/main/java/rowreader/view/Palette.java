package rowreader.view;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * The colours and sizes of text that canvases paint with: CSS does not reach inside a canvas. Series colours are Okabe and
 * Ito's, which stay apart for every common form of colour blindness, darker on white so that all of them, as text and as
 * lines, have a contrast of 4.5 to 1. A test keeps it.
 *
 * @param background behind everything painted
 * @param text numbers and titles
 * @param muted axes, units, hints
 * @param grid thin lines that help the eye
 * @param accent what is current: the row being read, the predicted class
 * @param ink the drawing's strokes
 * @param loss the loss curve
 * @param trainingAccuracy accuracy on training minibatches
 * @param testMinibatchAccuracy accuracy on test minibatches
 * @param testAccuracy accuracy on the whole test set
 * @param negative end of the diverging scale at -1
 * @param zero middle of the diverging scale
 * @param positive end of the diverging scale at +1
 * @param lanes networks that race, in the order of their numbers
 * @param textScale what sizes of text are multiplied by
 * @param smallestText no text is smaller, pixels
 */
public record Palette(
        Color background,
        Color text,
        Color muted,
        Color grid,
        Color accent,
        Color ink,
        Color loss,
        Color trainingAccuracy,
        Color testMinibatchAccuracy,
        Color testAccuracy,
        Color negative,
        Color zero,
        Color positive,
        List<Color> lanes,
        double textScale,
        double smallestText) {
    /** Smaller text is hard to read even near the screen. */
    public static final double SMALLEST_TEXT = 13;

    private static final double USUAL_TEXT = 1;
    /** The luminance from which black and white stand out equally. */
    private static final double SAME_CONTRAST = 0.179;
    /** Light that falls on every screen, as the guidelines have it. */
    private static final double AMBIENT = 0.05;
    /** The contrast from which on a line of the grid is a strong one. */
    private static final double STRONG_LINE = 2.5;

    private static final double TRACK_OF_STRONG_LINE = 0.35;

    /** For the light theme. */
    public static final Palette LIGHT = new Palette(
            Color.web("#ffffff"),
            Color.web("#1f2328"),
            Color.web("#59636e"),
            Color.web("#d8dee4"),
            Color.web("#0969da"),
            Color.web("#1f2328"),
            Color.web("#0072b2"),
            Color.web("#946300"),
            Color.web("#007a58"),
            Color.web("#a83f7c"),
            Color.web("#2166ac"),
            Color.web("#f7f7f7"),
            Color.web("#b35806"),
            List.of(
                    Color.web("#0072b2"),
                    Color.web("#b34e00"),
                    Color.web("#007a58"),
                    Color.web("#a83f7c"),
                    Color.web("#946300")),
            USUAL_TEXT,
            SMALLEST_TEXT);

    /** For the dark theme. */
    public static final Palette DARK = new Palette(
            Color.web("#0d1117"),
            Color.web("#e6edf3"),
            Color.web("#9198a1"),
            Color.web("#30363d"),
            Color.web("#58a6ff"),
            Color.web("#e6edf3"),
            Color.web("#56b4e9"),
            Color.web("#e69f00"),
            Color.web("#2bd1a0"),
            Color.web("#e39ac4"),
            Color.web("#5aa9e6"),
            Color.web("#161b22"),
            Color.web("#f0883e"),
            List.of(
                    Color.web("#56b4e9"),
                    Color.web("#ff7f3f"),
                    Color.web("#2bd1a0"),
                    Color.web("#e39ac4"),
                    Color.web("#f0c419")),
            USUAL_TEXT,
            SMALLEST_TEXT);

    /** Black on white, and colours nearly as dark. */
    public static final Palette LIGHT_CONTRAST = new Palette(
            Color.WHITE,
            Color.BLACK,
            Color.web("#262626"),
            Color.web("#767676"),
            Color.web("#0000c8"),
            Color.BLACK,
            Color.web("#003f7f"),
            Color.web("#6b3d00"),
            Color.web("#00513a"),
            Color.web("#7d1457"),
            Color.web("#003f9e"),
            Color.WHITE,
            Color.web("#8a3200"),
            List.of(
                    Color.web("#003f7f"),
                    Color.web("#8f2d00"),
                    Color.web("#00513a"),
                    Color.web("#7d1457"),
                    Color.web("#5a4a00")),
            USUAL_TEXT,
            SMALLEST_TEXT);

    /** White on black, and colours nearly as light. */
    public static final Palette DARK_CONTRAST = new Palette(
            Color.BLACK,
            Color.WHITE,
            Color.web("#e6e6e6"),
            Color.web("#8c8c8c"),
            Color.web("#ffff00"),
            Color.WHITE,
            Color.web("#8fd3ff"),
            Color.web("#ffc933"),
            Color.web("#5dffc8"),
            Color.web("#ffb3dd"),
            Color.web("#7fc4ff"),
            Color.BLACK,
            Color.web("#ffa552"),
            List.of(
                    Color.web("#8fd3ff"),
                    Color.web("#ff9b66"),
                    Color.web("#5dffc8"),
                    Color.web("#ffb3dd"),
                    Color.web("#ffe14d")),
            USUAL_TEXT,
            SMALLEST_TEXT);

    /** The one for a theme. */
    public static Palette of(boolean dark, boolean highContrast) {
        if (highContrast) {
            return dark ? DARK_CONTRAST : LIGHT_CONTRAST;
        }
        return dark ? DARK : LIGHT;
    }

    /** The same with other text. */
    public Palette withText(double scale, double smallest) {
        return new Palette(
                background,
                text,
                muted,
                grid,
                accent,
                ink,
                loss,
                trainingAccuracy,
                testMinibatchAccuracy,
                testAccuracy,
                negative,
                zero,
                positive,
                lanes,
                scale,
                smallest);
    }

    /** How large text is painted that usually is so large, pixels. */
    public double size(double usual) {
        return Math.max(smallestText, Math.rint(usual * textScale));
    }

    /** For text that usually is so large. */
    public Font font(double usual) {
        return exactly(size(usual));
    }

    /** For bold text that usually is so large. */
    public Font bold(double usual) {
        return exactlyBold(size(usual));
    }

    /**
     * For text whose size is scaled already, or follows the room that it has; in the language's letters. Never smaller than
     * {@link #SMALLEST_TEXT}, however little room there is.
     */
    public static Font exactly(double size) {
        return Font.font(LanguageFont.inUse().family().orElse(null), Math.max(SMALLEST_TEXT, size));
    }

    /** The same in bold. */
    public static Font exactlyBold(double size) {
        return Font.font(LanguageFont.inUse().family().orElse(null), FontWeight.BOLD, Math.max(SMALLEST_TEXT, size));
    }

    /** What a bar could fill: where lines are strong, a fainter colour than theirs, or it would look like a bar itself. */
    public Color track() {
        double darker = Math.min(luminance(grid), luminance(background)) + AMBIENT;
        double lighter = Math.max(luminance(grid), luminance(background)) + AMBIENT;
        return lighter / darker < STRONG_LINE ? grid : background.interpolate(grid, TRACK_OF_STRONG_LINE);
    }

    /** Black or white, whichever stands out more from a ground without holes: at least 4.5 to 1, whatever the ground is. */
    public static Color textOn(Color ground) {
        return luminance(ground) > SAME_CONTRAST ? Color.BLACK : Color.WHITE;
    }

    /** Relative luminance as the Web Content Accessibility Guidelines define it, [0, 1]. */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

package rowreader.view.picture;

import javafx.scene.text.Font;
import rowreader.view.Palette;
import rowreader.view.TextWidth;

/** The letters of the picture in one size. Immutable; for the FX thread. */
final class PictureFont {
    /** No text is smaller. */
    static final double SMALLEST = 13;

    private static final double LARGEST = 26;
    private static final double OF_WIDTH = 1 / 80.0;
    private static final double OF_HEIGHT = 1 / 40.0;

    private final double size;
    private final Font plain;
    private final Font bold;

    PictureFont(double size) {
        this.size = size;
        plain = Palette.exactly(size);
        bold = Palette.exactlyBold(size);
    }

    /** Text grows with the picture, so that it can be read from the back of a room. */
    static double sizeFor(double width, double height) {
        return Math.rint(Math.max(SMALLEST, Math.min(LARGEST, Math.min(width * OF_WIDTH, height * OF_HEIGHT))));
    }

    double size() {
        return size;
    }

    Font plain() {
        return plain;
    }

    Font bold() {
        return bold;
    }

    /** How wide a line is in bold, the wider of both. */
    double width(String line) {
        return line.isEmpty() ? 0 : TextWidth.of(line, bold);
    }
}

package rowreader.view.reading;

import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import rowreader.data.Digit;
import rowreader.view.Palette;

/** A digit as an image of one pixel a pixel, in ink on paper; repainted only when it is another. */
public final class DigitImage {
    private final WritableImage image = new WritableImage(Digit.SIDE, Digit.SIDE);
    private Digit painted;
    private Palette paintedIn;

    /** The image of {@code digit}; valid until the next call. */
    public Image of(Digit digit, Palette palette) {
        if (digit != painted || palette != paintedIn) {
            painted = digit;
            paintedIn = palette;
            paint(palette.background(), palette.ink());
        }
        return image;
    }

    private void paint(Color paper, Color ink) {
        PixelWriter writer = image.getPixelWriter();
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                writer.setColor(column, row, paper.interpolate(ink, painted.at(row, column)));
            }
        }
    }
}

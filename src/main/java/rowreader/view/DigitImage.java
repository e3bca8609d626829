package rowreader.view;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import rowreader.data.Digit;

/** Digits as small pictures: ink on paper, a pixel for each of theirs. Remembers the newest, for who paints it again and again. */
public final class DigitImage {
    private static final int SHADES = 256;

    private Digit painted;
    private Palette paintedIn;
    private Image image;

    /** The digit in the colours of a theme: the same image as before if it is the same digit and theme. */
    public Image of(Digit digit, Palette palette) {
        if (digit != painted || palette != paintedIn) {
            painted = digit;
            paintedIn = palette;
            image = paint(digit, palette);
        }
        return image;
    }

    /** The digit in the colours of a theme, a new image. */
    public static Image paint(Digit digit, Palette palette) {
        int[] shades = shades(palette);
        float[] pixels = digit.pixels();
        int[] argb = new int[pixels.length];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            argb[pixel] = shades[Math.round(pixels[pixel] * (SHADES - 1))];
        }
        WritableImage image = new WritableImage(Digit.SIDE, Digit.SIDE);
        image.getPixelWriter()
                .setPixels(0, 0, Digit.SIDE, Digit.SIDE, PixelFormat.getIntArgbInstance(), argb, 0, Digit.SIDE);
        return image;
    }

    private static int[] shades(Palette palette) {
        int[] shades = new int[SHADES];
        for (int shade = 0; shade < SHADES; shade++) {
            Color colour = palette.background().interpolate(palette.ink(), shade / (SHADES - 1.0));
            shades[shade] = 0xff << 24
                    | (int) Math.round(colour.getRed() * 255) << 16
                    | (int) Math.round(colour.getGreen() * 255) << 8
                    | (int) Math.round(colour.getBlue() * 255);
        }
        return shades;
    }
}

package rowreader.view;

import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/** The program's icon: a three on dark ground, read as far as its sixth row. Any thread. */
public final class Emblem {
    /** Pixels of {@link #argb} a side. */
    public static final int SIZE = 16;

    /** {@code .} is dark ground, blanks are outside, the rest is the digit. */
    private static final String[] ROWS = {
        " .............. ",
        "................",
        "................",
        "....########....",
        "...##########...",
        "...##......##...",
        "...........##...",
        "......======....",
        "......======....",
        "...........++...",
        "...........++...",
        "...++......++...",
        "...++++++++++...",
        "....++++++++....",
        "................",
        " .............. "
    };

    private static final int GROUND = 0xff1f2430;
    private static final int READ = 0xfff4f4f0;
    private static final int BEING_READ = 0xffffa726;
    private static final int UNREAD = 0xff6b7486;

    private Emblem() {}

    /** The colour of a pixel, 0 to {@link #SIZE} - 1 from the top left; 0 outside. */
    public static int argb(int x, int y) {
        return switch (ROWS[y].charAt(x)) {
            case ' ' -> 0;
            case '#' -> READ;
            case '=' -> BEING_READ;
            case '+' -> UNREAD;
            default -> GROUND;
        };
    }

    /** Each pixel as a square of {@code scale} pixels. */
    public static WritableImage image(int scale) {
        WritableImage image = new WritableImage(SIZE * scale, SIZE * scale);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < SIZE * scale; y++) {
            for (int x = 0; x < SIZE * scale; x++) {
                pixels.setArgb(x, y, argb(x / scale, y / scale));
            }
        }
        return image;
    }
}

package rowreader.data.picture;

import java.util.Arrays;

/** Grey rectangles on grey paper. */
final class GreySheet {
    private final int[] argb;
    private final int width;
    private final int height;

    /** @param grey 0 black to 255 white */
    GreySheet(int width, int height, int grey) {
        this.width = width;
        this.height = height;
        argb = new int[width * height];
        fill(new Area(0, 0, width, height), grey);
    }

    GreySheet fill(Area area, int grey) {
        for (int y = area.top(); y < area.bottom(); y++) {
            Arrays.fill(argb, y * width + area.left(), y * width + area.right(), 0xff000000 | grey * 0x010101);
        }
        return this;
    }

    Picture picture() {
        return new Picture(argb, width, height);
    }
}

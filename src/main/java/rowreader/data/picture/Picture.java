package rowreader.data.picture;

/**
 * A picture as plain numbers. Immutable by agreement: nobody writes to the pixels.
 *
 * @param argb [width * height], row by row, alpha not premultiplied; kept, not copied
 */
public record Picture(int[] argb, int width, int height) {
    /** @throws IllegalArgumentException if there are no pixels, or not as many as the size says */
    public Picture {
        if (argb.length != (long) width * height || argb.length == 0) {
            throw new IllegalArgumentException(argb.length + " pixels are not " + width + "x" + height);
        }
    }

    /** Turned by a quarter, clockwise. */
    public Picture turned() {
        int[] turned = new int[argb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = argb[y * width + x];
            }
        }
        return new Picture(turned, height, width);
    }

    /** Left and right exchanged. */
    public Picture mirrored() {
        int[] mirrored = new int[argb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mirrored[y * width + width - 1 - x] = argb[y * width + x];
            }
        }
        return new Picture(mirrored, width, height);
    }

    /** Light and dark exchanged; what is transparent stays so. */
    public Picture inverted() {
        int[] inverted = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            inverted[i] = argb[i] ^ 0xffffff;
        }
        return new Picture(inverted, width, height);
    }

    /**
     * A part of it.
     *
     * @throws IllegalArgumentException if the area is empty or goes beyond the picture
     */
    public Picture cropped(Area area) {
        if (!area.isIn(width, height)) {
            throw new IllegalArgumentException(area + " of " + width + "x" + height);
        }
        int[] cropped = new int[area.width() * area.height()];
        for (int y = 0; y < area.height(); y++) {
            System.arraycopy(argb, (area.top() + y) * width + area.left(), cropped, y * area.width(), area.width());
        }
        return new Picture(cropped, area.width(), area.height());
    }

    /** As large as {@code most} pixels at most, by averaging squares of pixels. */
    public Picture shrunk(long most) {
        int side = (int) Math.ceil(Math.sqrt((double) argb.length / most));
        return side <= 1 ? this : averaged(Math.min(side, Math.min(width, height)));
    }

    private Picture averaged(int side) {
        if (side <= 1) {
            return this;
        }
        int columns = width / side;
        int rows = height / side;
        int[] small = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                small[row * columns + column] = average(column * side, row * side, side);
            }
        }
        return new Picture(small, columns, rows);
    }

    private int average(int left, int top, int side) {
        int alpha = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                int pixel = argb[y * width + x];
                int weight = pixel >>> 24;
                alpha += weight;
                red += weight * (pixel >> 16 & 0xff);
                green += weight * (pixel >> 8 & 0xff);
                blue += weight * (pixel & 0xff);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        return alpha / (side * side) << 24 | red / alpha << 16 | green / alpha << 8 | blue / alpha;
    }
}

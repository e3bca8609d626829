package rowreader.view.chart;

/**
 * Where everything of one painted picture is.
 *
 * @param x how far the training was, from left to right
 * @param y the measure, from the bottom up
 * @param fontSize of the numbers at the axes, pixels
 * @param pixel the size of a screen's pixel, to which thin lines keep
 */
record Frame(Axis x, Axis y, double fontSize, double pixel) {
    double left() {
        return x.start();
    }

    double right() {
        return x.end();
    }

    double top() {
        return y.end();
    }

    double bottom() {
        return y.start();
    }

    /** The middle of the screen pixel that holds {@code at}: there a line of one pixel is sharp. */
    double sharp(double at) {
        return (Math.floor(at / pixel) + 0.5) * pixel;
    }
}

package rowreader.view.chart;

/**
 * Maps values to pixels along one direction. Geometry only.
 *
 * @param from the value at the start
 * @param to the value at the end, larger than {@code from}
 * @param start the pixel of {@code from}
 * @param end the pixel of {@code to}
 * @param logarithmic whether equal ratios, instead of equal differences, take equal lengths; then {@code from} is positive
 */
record Axis(double from, double to, double start, double end, boolean logarithmic) {
    /** The pixel of {@code value}; a value that a logarithmic axis cannot show is far below its start. */
    double pixel(double value) {
        double fraction = logarithmic
                ? Math.log(Math.max(value, Double.MIN_NORMAL) / from) / Math.log(to / from)
                : (value - from) / (to - from);
        return start + fraction * (end - start);
    }

    /** The value at {@code pixel}. */
    double value(double pixel) {
        double fraction = (pixel - start) / (end - start);
        return logarithmic ? from * Math.pow(to / from, fraction) : from + fraction * (to - from);
    }

    /** In pixels. */
    double length() {
        return Math.abs(end - start);
    }
}

package rowreader.view.chart;

import rowreader.viewmodel.curve.Range;

/** Which part of a run a chart shows: all, or a part that the user zoomed to. */
final class Viewport {
    private static final double NARROWEST = 100;
    /** An empty or young chart shows this fraction of the run at least. */
    private static final double YOUNGEST = 1 / 500.0;

    /** What may be empty of an axis whose end nobody knows, so that it changes only now and then. */
    private static final double SPARE = 1 / 10.0;

    private Range all = new Range(0, 1);
    /** Null when everything is shown. */
    private Range part;

    /**
     * Takes in how far the run is. While it runs, the whole is what has been done, rounded up so that the axis changes
     * only a few times, and ends at the run's length.
     *
     * @param done how far the run is
     * @param total its length; {@link Progress#UNKNOWN} if nobody knows: then the whole ends soon after what has been done
     */
    void follow(double done, double total) {
        if (total == Progress.UNKNOWN) {
            double far = Math.max(done, NARROWEST);
            double step = Ticks.roundUp(far * SPARE);
            all = new Range(0, Math.ceil(far / step) * step);
            return;
        }
        double rounded = done == 0 ? total : Ticks.roundUp(Math.max(done, total * YOUNGEST));
        all = new Range(0, done <= total ? Math.min(rounded, total) : rounded);
    }

    boolean isZoomed() {
        return part != null;
    }

    Range shown() {
        return part == null ? all : part;
    }

    void showAll() {
        part = null;
    }

    /** Shows {@code from .. to}, as far as they are within the whole and not too near each other. */
    void show(double from, double to) {
        double low = Math.max(all.min(), Math.min(from, to));
        double high = Math.min(all.max(), Math.max(from, to));
        double missing = NARROWEST - (high - low);
        if (missing > 0) {
            low = Math.max(all.min(), Math.min(low - missing / 2, all.max() - NARROWEST));
            high = low + NARROWEST;
        }
        part = low <= all.min() && high >= all.max() ? null : new Range(low, high);
    }

    /** Shows {@code factor} times as much as now, and {@code center} stays where it is. */
    void zoom(double center, double factor) {
        Range now = shown();
        show(center - (center - now.min()) * factor, center + (now.max() - center) * factor);
    }

    /** Moves what is shown by {@code distance}, not past the ends. */
    void pan(double distance) {
        if (part != null) {
            double shift = Math.max(all.min() - part.min(), Math.min(all.max() - part.max(), distance));
            part = new Range(part.min() + shift, part.max() + shift);
        }
    }
}

package rowreader.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rowreader.text.Texts;
import rowreader.viewmodel.curve.Curve;

/**
 * What a chart says of one place: the point nearest to the pointer, and the points of the other curves close to it.
 *
 * @param x where the nearest point is
 * @param points one for each curve that has a point there
 */
record CurveReadout(long x, List<Point> points) {
    /**
     * A point that is read.
     *
     * @param index its place in the curve
     */
    record Point(Series series, int index) {
        long x() {
            return series.curve().x(index);
        }

        /** Of what is drawn: the value itself only where that can be seen. */
        double value() {
            return switch (series.style()) {
                case SMOOTHED, MARKED -> series.curve().value(index);
                case LINE, DASHED -> series.curve().smoothed(index);
            };
        }
    }

    /**
     * The reading at {@code at}.
     *
     * @param reach how far from there a point still counts as there; a marked point within reach comes
     *     before others, since it is rare
     */
    static Optional<CurveReadout> at(double at, double reach, List<Series> series) {
        Optional<Point> anchor = series.stream()
                .filter(one -> one.style() == Series.Style.MARKED)
                .flatMap(one -> nearest(one, at).stream())
                .filter(point -> Math.abs(point.x() - at) <= reach)
                .findFirst();
        if (anchor.isEmpty()) {
            anchor = series.stream()
                    .flatMap(one -> nearest(one, at).stream())
                    .reduce((one, other) -> Math.abs(other.x() - at) < Math.abs(one.x() - at) ? other : one);
        }
        return anchor.map(found -> {
            List<Point> points = new ArrayList<>();
            for (Series one : series) {
                nearest(one, found.x())
                        .filter(point -> Math.abs(point.x() - found.x()) <= reach)
                        .ifPresent(points::add);
            }
            return new CurveReadout(found.x(), List.copyOf(points));
        });
    }

    private static Optional<Point> nearest(Series series, double at) {
        Curve curve = series.curve();
        return curve.isEmpty() ? Optional.empty() : Optional.of(new Point(series, curve.nearest(at)));
    }

    /** The values in words, a line for each. */
    String text(Measure measure, Progress progress) {
        StringBuilder text = new StringBuilder(progress.measured(x));
        for (Point point : points) {
            text.append('\n').append(text(point, measure, progress));
        }
        return text.toString();
    }

    private String text(Point point, Measure measure, Progress progress) {
        String name = point.series().name().getValue();
        // What is marked was counted on the whole test set.
        String value = point.series().style() == Series.Style.MARKED
                ? measure.exact(point.value())
                : measure.ofMinibatch(point.value());
        String at = progress.exact(point.x());
        if (point.series().style() != Series.Style.SMOOTHED) {
            return point.x() == x
                    ? Texts.get("view.chart.value", name, value)
                    : Texts.get("view.chart.value-at", name, value, at);
        }
        String smoothed = measure.ofMinibatch(point.series().curve().smoothed(point.index()));
        return point.x() == x
                ? Texts.get("view.chart.value-smoothed", name, value, smoothed)
                : Texts.get("view.chart.value-smoothed-at", name, value, smoothed, at);
    }
}

package rowreader.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rowreader.viewmodel.Curve;

/**
 * What a chart says of one place: the point nearest to the pointer, and the points of the other curves close to it.
 *
 * @param samples where the nearest point is
 * @param points one for each curve that has a point there
 */
record Reading(long samples, List<Point> points) {
    /**
     * A point that is read.
     *
     * @param index its place in the curve
     */
    record Point(Series series, int index) {
        long samples() {
            return series.curve().samples(index);
        }

        double value() {
            return series.curve().value(index);
        }
    }

    /**
     * The reading at {@code at} samples.
     *
     * @param reach how far from there, in samples, a point still counts as there; a marked point within reach comes
     *     before others, since it is rare
     */
    static Optional<Reading> at(double at, double reach, List<Series> series) {
        Optional<Point> anchor = series.stream()
                .filter(one -> one.style() == Series.Style.MARKED)
                .flatMap(one -> nearest(one, at).stream())
                .filter(point -> Math.abs(point.samples() - at) <= reach)
                .findFirst();
        if (anchor.isEmpty()) {
            anchor = series.stream()
                    .flatMap(one -> nearest(one, at).stream())
                    .reduce((one, other) ->
                            Math.abs(other.samples() - at) < Math.abs(one.samples() - at) ? other : one);
        }
        return anchor.map(found -> {
            List<Point> points = new ArrayList<>();
            for (Series one : series) {
                nearest(one, found.samples())
                        .filter(point -> Math.abs(point.samples() - found.samples()) <= reach)
                        .ifPresent(points::add);
            }
            return new Reading(found.samples(), List.copyOf(points));
        });
    }

    private static Optional<Point> nearest(Series series, double at) {
        Curve curve = series.curve();
        return curve.isEmpty() ? Optional.empty() : Optional.of(new Point(series, curve.nearest(at)));
    }

    /** The values in words, a line for each. */
    String text(Measure measure) {
        StringBuilder text = new StringBuilder(SampleCount.exact(samples)).append(" samples");
        for (Point point : points) {
            text.append('\n')
                    .append(point.series().name().getValue())
                    .append(": ")
                    .append(measure.exact(point.value()));
            if (point.series().style() == Series.Style.SMOOTHED) {
                text.append(", smoothed ")
                        .append(measure.exact(point.series().curve().smoothed(point.index())));
            }
            if (point.samples() != samples) {
                text.append(" (at ").append(SampleCount.exact(point.samples())).append(')');
            }
        }
        return text.toString();
    }
}

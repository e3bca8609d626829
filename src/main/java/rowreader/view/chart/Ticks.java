package rowreader.view.chart;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis: 1, 2 or 5 times a power of ten. */
final class Ticks {
    private static final double[] MANTISSAS = {1, 2, 5, 10};
    /** What rounding may add to or take from a whole multiple. */
    private static final double TOLERANCE = 1e-9;

    private Ticks() {}

    /** The smallest round number that is not below {@code value}, which is positive. */
    static double roundUp(double value) {
        double power = powerBelow(value);
        for (double mantissa : MANTISSAS) {
            if (mantissa * power >= value * (1 - TOLERANCE)) {
                return times(mantissa, power);
            }
        }
        throw new IllegalArgumentException("not a positive number: " + value);
    }

    /** The largest round number that is not above {@code value}, which is positive. */
    static double roundDown(double value) {
        double power = powerBelow(value);
        double below = power;
        for (double mantissa : MANTISSAS) {
            if (mantissa * power <= value * (1 + TOLERANCE)) {
                below = times(mantissa, power);
            }
        }
        return below;
    }

    /** Ticks of {@code axis}, at least {@code spacing} pixels apart. */
    static List<Double> of(Axis axis, double spacing) {
        return axis.logarithmic() ? logarithmic(axis, spacing) : linear(axis, spacing);
    }

    private static List<Double> linear(Axis axis, double spacing) {
        double step = step(axis, spacing);
        List<Double> ticks = new ArrayList<>();
        double last = Math.floor(axis.to() / step + TOLERANCE);
        // Adding zero makes zero of minus zero.
        for (double n = Math.ceil(axis.from() / step - TOLERANCE) + 0.0; n <= last; n++) {
            // A division by a round number has one rounding where a multiplication by 0.1 has two.
            ticks.add(step >= 1 ? n * step : n / Math.rint(1 / step));
        }
        return ticks;
    }

    /** The distance of the ticks of a linear axis. */
    static double step(Axis axis, double spacing) {
        return roundUp((axis.to() - axis.from()) * Math.min(1, spacing / axis.length()));
    }

    private static List<Double> logarithmic(Axis axis, double spacing) {
        double decade = axis.length() / Math.log10(axis.to() / axis.from());
        // 1, 2, 5 when even 1 and 2 stay apart; else powers of ten; else every n-th of them.
        boolean inBetween = decade * Math.log10(2) >= spacing;
        int stride = Math.max(1, (int) Math.ceil(spacing / decade));
        List<Double> ticks = new ArrayList<>();
        int last = (int) Math.ceil(Math.log10(axis.to()));
        for (int exponent = (int) Math.floor(Math.log10(axis.from())); exponent <= last; exponent++) {
            if (Math.floorMod(exponent, stride) != 0) {
                continue;
            }
            for (double mantissa : inBetween ? new double[] {1, 2, 5} : new double[] {1}) {
                double tick = times(mantissa, Math.pow(10, exponent));
                if (tick >= axis.from() * (1 - TOLERANCE) && tick <= axis.to() * (1 + TOLERANCE)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private static double powerBelow(double value) {
        return Math.pow(10, Math.floor(Math.log10(value) + TOLERANCE));
    }

    /** {@code mantissa * power} as it would be read from its decimal digits: 0.05 and not 0.05000000000000001. */
    private static double times(double mantissa, double power) {
        return power >= 1 ? mantissa * power : mantissa / Math.rint(1 / power);
    }
}

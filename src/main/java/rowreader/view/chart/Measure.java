package rowreader.view.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.viewmodel.curve.Range;

/** What a chart's upright axis measures: its unit, its range and its numbers. */
public enum Measure {
    /** Cross-entropy in nats: positive, over several powers of ten. */
    LOSS {
        @Override
        public String exact(double value) {
            return Numbers.shown().exact(BigDecimal.valueOf(value).round(new MathContext(4)));
        }

        @Override
        Range axisRange(Range data, boolean zoomed, boolean logarithmic) {
            if (logarithmic) {
                if (data.isEmpty()) {
                    return new Range(0.01, 10);
                }
                double low = Ticks.roundDown(Math.max(data.min(), SMALLEST_LOSS));
                double high = Ticks.roundUp(Math.max(data.max(), SMALLEST_LOSS));
                return new Range(low, Math.max(high, 10 * low));
            }
            if (data.isEmpty()) {
                return new Range(0, 3);
            }
            return zoomed ? roundRange(data, SMALLEST_LOSS) : roundRange(data.union(ZERO), SMALLEST_LOSS);
        }

        @Override
        String tick(double value) {
            if (value == 0 || value >= 1e-4) {
                return decimal(value, 3);
            }
            double exponent = Math.log10(value);
            return Math.abs(exponent - Math.rint(exponent)) < 1e-9
                    ? Numbers.shown().powerOfTen((int) Math.rint(exponent))
                    : Numbers.shown().scientific(value, 0);
        }
    },
    /** A fraction read right, shown in percent. */
    ACCURACY {
        @Override
        public String exact(double value) {
            return Numbers.shown().percent(value, 2);
        }

        @Override
        String ofMinibatch(double value) {
            return Numbers.shown().percent(value, 1);
        }

        @Override
        Range axisRange(Range data, boolean zoomed, boolean logarithmic) {
            if (!zoomed || data.isEmpty()) {
                return new Range(0, 1);
            }
            Range round = roundRange(data, 0.01);
            return new Range(Math.max(0, round.min()), Math.min(1, round.max()));
        }

        @Override
        String tick(double value) {
            return decimal(100 * value, 4);
        }
    };

    private static final double SMALLEST_LOSS = 1e-6;
    private static final Range ZERO = new Range(0, 0);

    /** What the axis says of itself. */
    String title(boolean logarithmic) {
        return Texts.get(this, logarithmic ? "logarithmic-title" : "title");
    }

    /** The value as precisely as it makes sense to read it. */
    public abstract String exact(double value);

    /** A value measured on one minibatch, or on some, as precisely as so few digits deserve. */
    String ofMinibatch(double value) {
        return exact(value);
    }

    /** Round limits that hold {@code data} and change seldom while it grows. */
    abstract Range axisRange(Range data, boolean zoomed, boolean logarithmic);

    /** The value beside a tick. */
    abstract String tick(double value);

    private static Range roundRange(Range data, double smallestSpan) {
        double step = Ticks.roundUp(Math.max(data.max() - data.min(), smallestSpan) / 5);
        double low = Math.floor(data.min() / step + 1e-9) * step;
        double high = Math.ceil(data.max() / step - 1e-9) * step;
        return new Range(low, Math.max(high, low + step));
    }

    private static String decimal(double value, int digits) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(digits)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : Numbers.shown().exact(rounded);
    }
}

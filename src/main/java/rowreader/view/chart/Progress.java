package rowreader.view.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rowreader.text.Numbers;
import rowreader.text.Texts;

/** What a chart's level axis measures: how far the training was. */
public enum Progress {
    /** Training samples. */
    SAMPLES {
        @Override
        String title(long total) {
            return total == UNKNOWN
                    ? Texts.get("view.chart.samples-axis")
                    : Texts.get("view.chart.samples-axis-of", total);
        }

        @Override
        String tick(double x, double step) {
            return SampleCount.tick(x, step);
        }

        @Override
        String exact(double x) {
            return SampleCount.exact(x);
        }

        @Override
        String measured(double x) {
            return Texts.get("view.chart.samples", exact(x));
        }
    },
    /** Training time; the curves count it in milliseconds. */
    SECONDS {
        @Override
        String title(long total) {
            return Texts.get("view.chart.seconds-axis");
        }

        @Override
        String tick(double x, double step) {
            int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step / MILLIS) - 1e-9));
            return Numbers.shown().exact(BigDecimal.valueOf(x / MILLIS).setScale(decimals, RoundingMode.HALF_UP));
        }

        @Override
        String exact(double x) {
            return Numbers.shown().grouped(x / MILLIS, 2);
        }

        @Override
        String measured(double x) {
            return Texts.get("view.chart.seconds", exact(x));
        }
    };

    /** The length of a run of which nobody knows how long it takes. */
    public static final long UNKNOWN = 0;

    private static final double MILLIS = 1000;

    /** What the axis says of itself, under a run of length {@code total}. */
    abstract String title(long total);

    /** The number at a tick, where ticks are {@code step} apart. */
    abstract String tick(double x, double step);

    /** As precisely as it makes sense to read it. */
    abstract String exact(double x);

    /** {@link #exact}, with its unit. */
    abstract String measured(double x);
}

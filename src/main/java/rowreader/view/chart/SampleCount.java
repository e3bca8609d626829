package rowreader.view.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rowreader.text.Numbers;
import rowreader.text.Texts;

/** How numbers of samples are written. */
final class SampleCount {
    private SampleCount() {}

    /** Every digit: 384,128. */
    static String exact(double samples) {
        return Numbers.shown().grouped(samples, 0);
    }

    /** Short, for ticks {@code step} apart: 200k, 1.2M. */
    static String tick(double samples, double step) {
        if (samples >= 1e6 && step >= 1e4) {
            return Texts.get("view.chart.millions", scaled(samples / 1e6, step / 1e6));
        }
        if (samples >= 1e3 && step >= 10) {
            return Texts.get("view.chart.thousands", scaled(samples / 1e3, step / 1e3));
        }
        return exact(samples);
    }

    /** With as many decimals as tell ticks {@code step} apart, and not one that this number can do without. */
    private static String scaled(double value, double step) {
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        int needed = Math.max(0, rounded.stripTrailingZeros().scale());
        return Numbers.shown().grouped(value, needed);
    }
}

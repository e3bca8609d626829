package rowreader.view.chart;

import java.util.Locale;

/** How numbers of samples are written. */
final class SampleCount {
    private SampleCount() {}

    /** Every digit: 384,128. */
    static String exact(double samples) {
        return String.format(Locale.ENGLISH, "%,.0f", samples);
    }

    /** Short, for ticks {@code step} apart: 200k, 1.2M. */
    static String tick(double samples, double step) {
        if (samples >= 1e6 && step >= 1e4) {
            return scaled(samples / 1e6, step / 1e6) + "M";
        }
        if (samples >= 1e3 && step >= 10) {
            return scaled(samples / 1e3, step / 1e3) + "k";
        }
        return exact(samples);
    }

    /** With as many decimals as tell ticks {@code step} apart, and not one that this number can do without. */
    private static String scaled(double value, double step) {
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        String text = String.format(Locale.ENGLISH, "%,." + decimals + "f", value);
        return decimals == 0 ? text : text.replaceFirst("\\.?0+$", "");
    }
}

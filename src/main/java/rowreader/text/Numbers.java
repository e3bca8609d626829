package rowreader.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How numbers are written: {@link #shown()} for people, in the language in use, {@link #printed()} for them at a
 * terminal, {@link #inFiles()} for programs. Immutable; any thread.
 *
 * <p>One rule of precision for percentages: a probability has one decimal ({@link #percent(double)}); what was counted has as
 * many as the cases can tell apart ({@link #share}); how far something is, and what is only about so much, has none.
 */
public final class Numbers {
    private static final Numbers IN_FILES = new Numbers(Locale.ROOT, true);

    private static final String MINUS = "\u2212";
    private static final char RAISED_MINUS = '\u207b';
    private static final String RAISED_DIGITS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    /** No line is broken at it. */
    private static final char NO_BREAK = '\u00a0';

    private final Locale locale;
    /** Whether there are ordinary blanks where no line is to be broken: nobody breaks lines there. */
    private final boolean blanks;

    private Numbers(Locale locale, boolean blanks) {
        this.locale = locale;
        this.blanks = blanks;
    }

    /** For what is read in {@code locale}. */
    Numbers(Locale locale) {
        this(locale, false);
    }

    /** For what a person reads where lines are broken: no number is parted from its sign. */
    public static Numbers shown() {
        return new Numbers(inUse());
    }

    /** For what a command prints: lines are not broken there, and others look for blanks in it. */
    public static Numbers printed() {
        return new Numbers(inUse(), true);
    }

    private static Locale inUse() {
        return Language.PSEUDO.equals(Language.inUse()) ? Locale.ENGLISH : Language.inUse();
    }

    /** For what a program reads: the same everywhere. */
    public static Numbers inFiles() {
        return IN_FILES;
    }

    /** "1,000,000" */
    public String count(long count) {
        return format("%,d", count);
    }

    /** So many decimals: "0.731", with a true minus sign for people. */
    public String decimal(double value, int decimals) {
        return minus(format("%." + decimals + "f", value));
    }

    /** Grouped, with so many decimals: "1,303.5" */
    public String grouped(double value, int decimals) {
        return minus(format("%,." + decimals + "f", value));
    }

    /** With the decimals that it has: "0.0412", "12.350" */
    public String exact(BigDecimal value) {
        return minus(format("%." + Math.max(0, value.scale()) + "f", value));
    }

    /** One digit before the decimals, and the power of ten: "3.21 × 10⁻⁵" */
    public String scientific(double value, int decimals) {
        String[] parts =
                String.format(Locale.ROOT, "%." + decimals + "e", value).split("e");
        String times = withBlanks(NO_BREAK + "\u00d7" + NO_BREAK);
        return exact(new BigDecimal(parts[0])) + times + powerOfTen(Integer.parseInt(parts[1]));
    }

    /** With a raised exponent: "10⁻⁵" */
    public String powerOfTen(int exponent) {
        StringBuilder raised = new StringBuilder("10");
        for (char each : Integer.toString(exponent).toCharArray()) {
            raised.append(each == '-' ? RAISED_MINUS : RAISED_DIGITS.charAt(each - '0'));
        }
        return raised.toString();
    }

    /**
     * Reads what a person typed: with the language's decimal separator, or with a point.
     *
     * @return NaN if it is not a number
     */
    public double parse(String typed) {
        try {
            return Double.parseDouble(typed.strip()
                    .replace(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator(), '.'));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** "+0.731", "−0.731" */
    public String signed(double value, int decimals) {
        return minus(format("%+." + decimals + "f", value));
    }

    /**
     * A probability: "99.8 %"; never 100 for what is only near it.
     *
     * @param probability 0..1
     */
    public String percent(double probability) {
        if (probability > 0.999 && probability < 1) {
            return withBlanks(">" + NO_BREAK) + percent(format("%.1f", 99.9));
        }
        return percent(format("%.1f", probability * 100));
    }

    /**
     * A fraction with so many decimals, as it is: "98.72 %".
     *
     * @param fraction 0..1
     */
    public String percent(double fraction, int decimals) {
        return percent(format("%." + decimals + "f", fraction * 100));
    }

    /**
     * A part of many: as many decimals as the number of cases can tell apart, "57.0 %" of 128, "98.72 %" of 10,000.
     *
     * @param part 0..1
     * @param cases how many were counted
     */
    public String share(double part, long cases) {
        int decimals = cases < 100 ? 0 : cases < 1000 ? 1 : 2;
        return percent(format("%." + decimals + "f", part * 100));
    }

    private String percent(String number) {
        return locale.equals(Locale.ROOT)
                ? number + " %"
                : withBlanks(new Text("text.percent", List.of(number)).words(locale));
    }

    private String withBlanks(String text) {
        return blanks ? text.replace(NO_BREAK, ' ') : text;
    }

    /** As short as it can be written: "−1", "0", "2.5": a number on an axis. */
    public String tick(double value) {
        String digits = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        return minus(
                digits.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator()));
    }

    /** Minutes and seconds: "3:07" */
    public String duration(Duration duration) {
        return format("%d", duration.toMinutes()) + ":" + format("%02d", duration.toSecondsPart());
    }

    /** "0.25×" */
    public String speed(double speed) {
        return tick(speed) + "\u00d7";
    }

    private String minus(String number) {
        return locale.equals(Locale.ROOT) ? number : number.replace("-", MINUS);
    }

    private String format(String pattern, Object value) {
        return String.format(locale, pattern, value);
    }
}

package rowreader.viewmodel.recipe;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/**
 * Which numbers may be typed, and how they are written.
 *
 * @param least the smallest
 * @param most the largest
 * @param whole whether they have no fraction
 * @param description what they are, for someone who typed something else
 */
record NumberRange(BigDecimal least, BigDecimal most, boolean whole, String description) {
    /** Longer than any number that is meant; keeps 1e999999999 from being written out. */
    private static final int LONGEST_EXPONENT = 30;

    private static final long LARGEST_OF_18_FIGURES = 999_999_999_999_999_999L;

    static NumberRange whole(long least, long most) {
        return new NumberRange(
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                true,
                String.format(Locale.ENGLISH, "A whole number, %,d to %,d", least, most));
    }

    static NumberRange anyWhole() {
        return new NumberRange(
                BigDecimal.valueOf(-LARGEST_OF_18_FIGURES),
                BigDecimal.valueOf(LARGEST_OF_18_FIGURES),
                true,
                "A whole number of at most 18 figures");
    }

    static NumberRange decimal(double least, double most) {
        BigDecimal from = BigDecimal.valueOf(least);
        BigDecimal to = BigDecimal.valueOf(most);
        return new NumberRange(from, to, false, "A number, " + plain(from) + " to " + plain(to));
    }

    /**
     * The number that {@code text} says, if it is in range. Whole numbers may have commas or spaces between thousands;
     * elsewhere a comma is a decimal point.
     */
    Optional<BigDecimal> parse(String text) {
        String stripped = text.strip().replaceAll("[\\s_]", "").replace(",", whole ? "" : ".");
        try {
            BigDecimal number = new BigDecimal(stripped);
            boolean plausible = Math.abs((long) number.precision() - number.scale()) <= LONGEST_EXPONENT;
            return plausible && contains(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private boolean contains(BigDecimal number) {
        return number.compareTo(least) >= 0
                && number.compareTo(most) <= 0
                && (!whole || number.stripTrailingZeros().scale() <= 0);
    }

    /** {@code number}, or the end of the range that is nearest to it. */
    BigDecimal nearest(BigDecimal number) {
        return number.max(least).min(most);
    }

    /** As it is written: 1,000,000 and 0.0005. */
    String format(BigDecimal number) {
        return whole
                ? new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number)
                : plain(number);
    }

    static String plain(double number) {
        return plain(BigDecimal.valueOf(number));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

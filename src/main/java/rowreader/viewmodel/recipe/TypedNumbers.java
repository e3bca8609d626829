package rowreader.viewmodel.recipe;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import rowreader.network.recipe.NumberBounds;
import rowreader.text.Language;
import rowreader.text.Numbers;
import rowreader.text.Text;

/**
 * Numbers within bounds, as they are typed and written in the language in use.
 *
 * @param bounds which ones
 */
record TypedNumbers(NumberBounds bounds) {
    /** Longer than any number that is meant; keeps 1e999999999 from being written out. */
    private static final int LONGEST_EXPONENT = 30;

    private static final int MOST_FIGURES = 18;

    /** What they are, for someone who typed something else. */
    Text description() {
        if (!bounds.whole()) {
            return Text.of("viewmodel.recipe.aNumber", bounds.least(), bounds.most());
        }
        return bounds.most().precision() == MOST_FIGURES
                ? Text.of("viewmodel.recipe.anyWholeNumber", MOST_FIGURES)
                : Text.of("viewmodel.recipe.aWholeNumber", bounds.least(), bounds.most());
    }

    /**
     * The number that {@code text} says, if it is within the bounds. Whole numbers may have blanks between thousands, or what
     * the language has there; elsewhere a comma and a point both are the decimal separator.
     */
    Optional<BigDecimal> parse(String text) {
        String bare = text.replaceAll("[\\s\\p{Z}_'\u2019]", "").replace('\u2212', '-');
        String plain = bounds.whole()
                ? bare.replace(String.valueOf(symbols().getGroupingSeparator()), "")
                        .replace(symbols().getDecimalSeparator(), '.')
                : bare.replace(',', '.');
        try {
            BigDecimal number = new BigDecimal(plain);
            boolean plausible = Math.abs((long) number.precision() - number.scale()) <= LONGEST_EXPONENT;
            return plausible && bounds.contains(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** {@code number}, or the end of the bounds that is nearest to it. */
    BigDecimal nearest(BigDecimal number) {
        return bounds.nearest(number);
    }

    /** The same number to be read. */
    Text text(BigDecimal number) {
        return bounds.whole()
                ? Text.of("viewmodel.recipe.whole", number.longValueExact())
                : Text.of("viewmodel.recipe.decimal", number);
    }

    /** As it is written: 1,000,000 and 0.0005. */
    String format(BigDecimal number) {
        if (bounds.whole()) {
            return Numbers.shown().count(number.longValueExact());
        }
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return plain.replace('.', symbols().getDecimalSeparator());
    }

    private static DecimalFormatSymbols symbols() {
        Locale language = Language.inUse();
        return DecimalFormatSymbols.getInstance(Language.PSEUDO.equals(language) ? Locale.ENGLISH : language);
    }
}

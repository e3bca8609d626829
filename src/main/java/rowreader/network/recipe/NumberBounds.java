package rowreader.network.recipe;

import java.math.BigDecimal;
import rowreader.text.Text;

/**
 * Which numbers a point of a recipe may have.
 *
 * @param least the smallest
 * @param most the largest
 * @param whole whether they have no fraction
 * @param open whether the smallest itself is not one of them
 */
public record NumberBounds(BigDecimal least, BigDecimal most, boolean whole, boolean open) {
    private static final BigDecimal NO_END = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Whole numbers from {@code least} to {@code most}. */
    public static NumberBounds whole(long least, long most) {
        return new NumberBounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most), true, false);
    }

    /** Whole numbers with no upper end but that of a long. */
    static NumberBounds atLeast(long least) {
        return whole(least, Long.MAX_VALUE);
    }

    static NumberBounds decimal(double least, double most) {
        return new NumberBounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most), false, false);
    }

    static NumberBounds above(double least, double most) {
        return new NumberBounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most), false, true);
    }

    /** Numbers, with or without a fraction, with no upper end but the largest of floating point. */
    static NumberBounds notBelow(double least) {
        return decimal(least, Double.MAX_VALUE);
    }

    /** Whether {@code number} is one of them; NaN and infinity never are. */
    public boolean contains(Number number) {
        return Double.isFinite(number.doubleValue()) && contains(new BigDecimal(number.toString()));
    }

    private boolean contains(BigDecimal number) {
        int toLeast = number.compareTo(least);
        return (open ? toLeast > 0 : toLeast >= 0)
                && number.compareTo(most) <= 0
                && (!whole || number.stripTrailingZeros().scale() <= 0);
    }

    /** {@code number}, or the end that is nearest to it. */
    public BigDecimal nearest(BigDecimal number) {
        return number.max(least).min(most);
    }

    /** What they are, to be part of a sentence: "1 to 1,024", "at least 1". */
    Text text() {
        if (open) {
            return Text.of("network.recipe.bounds.above", least, most);
        }
        return most.compareTo(NO_END) >= 0
                ? Text.of("network.recipe.bounds.atLeast", least)
                : Text.of("network.recipe.bounds.between", least, most);
    }
}

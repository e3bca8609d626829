package rowreader.network.recipe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/**
 * The round values that a number is stepped through.
 *
 * @param above the next one above a number, at least 0
 * @param below the next one below a number
 */
public record StepValues(UnaryOperator<BigDecimal> above, UnaryOperator<BigDecimal> below) {
    private static final int[] MANTISSAS = {1, 2, 5, 10};

    /** Each whole number. */
    public static StepValues wholes() {
        return multiplesOf(1);
    }

    /** 0, {@code size}, 2 {@code size}, ... */
    static StepValues multiplesOf(long size) {
        BigDecimal step = BigDecimal.valueOf(size);
        return new StepValues(
                number -> number.divide(step, 0, RoundingMode.FLOOR)
                        .add(BigDecimal.ONE)
                        .multiply(step),
                number -> number.divide(step, 0, RoundingMode.CEILING)
                        .subtract(BigDecimal.ONE)
                        .multiply(step));
    }

    /** 1, 2, 4, 8, ... */
    static StepValues powersOfTwo() {
        return new StepValues(
                number -> BigDecimal.valueOf(2 * Long.highestOneBit(number.longValue())),
                number -> BigDecimal.valueOf(Long.highestOneBit(Math.max(1, number.longValue() - 1))));
    }

    /** 0, then 1, 2, 5, 10, 20, 50, ... times ten to {@code exponent}. */
    public static StepValues oneTwoFive(int exponent) {
        BigDecimal smallest = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        return new StepValues(
                number -> {
                    if (number.compareTo(smallest) < 0) {
                        return smallest;
                    }
                    BigDecimal next = number;
                    for (int i = MANTISSAS.length - 1; i >= 0; i--) {
                        BigDecimal round = decade(number).multiply(BigDecimal.valueOf(MANTISSAS[i]));
                        next = round.compareTo(number) > 0 ? round : next;
                    }
                    return next;
                },
                number -> {
                    if (number.compareTo(smallest) <= 0) {
                        return BigDecimal.ZERO;
                    }
                    // Below 1 there is 0.5.
                    BigDecimal next = decade(number).divide(BigDecimal.valueOf(2));
                    for (int mantissa : MANTISSAS) {
                        BigDecimal round = decade(number).multiply(BigDecimal.valueOf(mantissa));
                        next = round.compareTo(number) < 0 ? round : next;
                    }
                    return next;
                });
    }

    /** The largest power of ten that is not above {@code number}. */
    private static BigDecimal decade(BigDecimal number) {
        return BigDecimal.ONE.scaleByPowerOfTen(number.precision() - number.scale() - 1);
    }
}

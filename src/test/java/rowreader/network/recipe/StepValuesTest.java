package rowreader.network.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepValuesTest {
    private static final StepValues ONE_TWO_FIVE = StepValues.oneTwoFive(-2);

    @ParameterizedTest
    @CsvSource({"0, 0.01", "0.001, 0.01", "0.01, 0.02", "0.3, 0.5", "0.5, 1", "1, 2", "999, 1000", "1000, 2000"})
    void goesUpByOneTwoAndFive(String from, String to) {
        assertSteps(ONE_TWO_FIVE.above(), from, to);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0", "0.005, 0", "0.02, 0.01", "1, 0.5", "0.3, 0.2", "1000, 500", "1001, 1000"})
    void goesDownByThemToo(String from, String to) {
        assertSteps(ONE_TWO_FIVE.below(), from, to);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "128, 256", "100, 128"})
    void goesUpByPowersOfTwo(String from, String to) {
        assertSteps(StepValues.powersOfTwo().above(), from, to);
    }

    @ParameterizedTest
    @CsvSource({"256, 128", "100, 64", "2, 1", "1, 1"})
    void goesDownByPowersOfTwo(String from, String to) {
        assertSteps(StepValues.powersOfTwo().below(), from, to);
    }

    @ParameterizedTest
    @CsvSource({"150, 160, 140", "153, 160, 150", "0, 10, -10", "-3, 0, -10"})
    void goesFromMultipleToMultiple(String from, String up, String down) {
        assertSteps(StepValues.multiplesOf(10).above(), from, up);
        assertSteps(StepValues.multiplesOf(10).below(), from, down);
    }

    private static void assertSteps(UnaryOperator<BigDecimal> step, String from, String to) {
        assertThat(step.apply(new BigDecimal(from))).isEqualByComparingTo(to);
    }
}

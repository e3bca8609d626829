package rowreader.network.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberBoundsTest {
    @Test
    void wholeNumbersContainTheirEndsAndNoFractions() {
        NumberBounds bounds = NumberBounds.whole(1, 10);
        assertThat(bounds.contains(1)).isTrue();
        assertThat(bounds.contains(10L)).isTrue();
        assertThat(bounds.contains(5.0)).isTrue();
        assertThat(bounds.contains(0)).isFalse();
        assertThat(bounds.contains(11)).isFalse();
        assertThat(bounds.contains(2.5)).isFalse();
        assertThat(bounds.contains(new BigDecimal("1E+1"))).isTrue();
    }

    @Test
    void decimalsContainTheirEndsUnlessTheLowerIsOpen() {
        assertThat(NumberBounds.decimal(0, 0.5).contains(0)).isTrue();
        assertThat(NumberBounds.decimal(0, 0.5).contains(0.5)).isTrue();
        assertThat(NumberBounds.decimal(0, 0.5).contains(0.25)).isTrue();
        assertThat(NumberBounds.decimal(0, 0.5).contains(0.51)).isFalse();
        assertThat(NumberBounds.above(0, 0.5).contains(0)).isFalse();
        assertThat(NumberBounds.above(0, 0.5).contains(1e-300)).isTrue();
        assertThat(NumberBounds.above(0, 0.5).contains(0.5)).isTrue();
    }

    @Test
    void whatIsNoFiniteNumberIsNeverContained() {
        NumberBounds all = NumberBounds.notBelow(-Double.MAX_VALUE);
        assertThat(all.contains(Double.MAX_VALUE)).isTrue();
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(all.contains(bad)).isFalse();
        }
    }

    @Test
    void theNearestIsTheNumberItselfOrAnEnd() {
        NumberBounds bounds = NumberBounds.whole(1, 10);
        assertThat(bounds.nearest(new BigDecimal("-4"))).isEqualByComparingTo("1");
        assertThat(bounds.nearest(new BigDecimal("7"))).isEqualByComparingTo("7");
        assertThat(bounds.nearest(new BigDecimal("70"))).isEqualByComparingTo("10");
    }

    @Test
    void theyAreSaidByTheirEnds() {
        assertThat(NumberBounds.whole(1, 1024).text().words()).isEqualTo("1 to 1,024");
        assertThat(NumberBounds.atLeast(1).text().words()).isEqualTo("at least 1");
        assertThat(NumberBounds.notBelow(3).text().words()).startsWith("at least 3");
        assertThat(NumberBounds.above(0, 10).text().key()).isEqualTo("network.recipe.bounds.above");
        assertThat(NumberBounds.atLeast(5).contains(Long.MAX_VALUE)).isTrue();
    }
}

package rowreader.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rowreader.text.InEnglish;
import rowreader.viewmodel.curve.Range;

@ExtendWith(InEnglish.class)
class MeasureTest {
    @Test
    void aLossHasFourDigits() {
        assertThat(Measure.LOSS.exact(0.0412345)).isEqualTo("0.04123");
        assertThat(Measure.LOSS.exact(12.34567)).isEqualTo("12.35");
        assertThat(Measure.LOSS.tick(0.0001)).isEqualTo("0.0001");
        assertThat(Measure.LOSS.tick(10)).isEqualTo("10");
    }

    @Test
    void anAccuracyIsInPercent() {
        assertThat(Measure.ACCURACY.exact(0.9883)).isEqualTo("98.83\u00a0%");
        assertThat(Measure.ACCURACY.tick(0.975)).isEqualTo("97.5");
        assertThat(Measure.ACCURACY.tick(0.29)).isEqualTo("29");
    }

    @Test
    void aLogarithmicAxisOfLossesHoldsThemBetweenRoundNumbers() {
        assertThat(Measure.LOSS.axisRange(new Range(0.0034, 11), false, true)).isEqualTo(new Range(0.002, 20));
        assertThat(Measure.LOSS.axisRange(new Range(0.5, 0.5), false, true)).isEqualTo(new Range(0.5, 5));
        assertThat(Measure.LOSS.axisRange(new Range(0, 1), false, true).min()).isPositive();
    }

    @Test
    void aLinearAxisOfLossesBeginsAtZeroUnlessZoomed() {
        assertThat(Measure.LOSS.axisRange(new Range(2.1, 3.9), false, false)).isEqualTo(new Range(0, 4));
        assertThat(Measure.LOSS.axisRange(new Range(2.1, 3.9), true, false)).isEqualTo(new Range(2, 4));
    }

    @Test
    void anAxisOfAccuraciesIsWholeUnlessZoomed() {
        assertThat(Measure.ACCURACY.axisRange(new Range(0.9, 0.98), false, false))
                .isEqualTo(new Range(0, 1));
        Range zoomed = Measure.ACCURACY.axisRange(new Range(0.953, 0.998), true, false);
        assertThat(zoomed.min()).isBetween(0.94, 0.953);
        assertThat(zoomed.max()).isEqualTo(1);
    }

    @Test
    void anAxisOfNothingStillHasALength() {
        for (Measure measure : Measure.values()) {
            for (boolean logarithmic : new boolean[] {false, true}) {
                Range range = measure.axisRange(Range.EMPTY, true, logarithmic);
                assertThat(range.max()).isGreaterThan(range.min());
            }
        }
    }
}

package rowreader.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void mapsItsEndsToItsPixels() {
        Axis axis = new Axis(10, 20, 300, 100, false);
        assertThat(axis.pixel(10)).isEqualTo(300);
        assertThat(axis.pixel(20)).isEqualTo(100);
        assertThat(axis.pixel(15)).isEqualTo(200);
        assertThat(axis.length()).isEqualTo(200);
    }

    @Test
    void aLogarithmicAxisGivesEqualRatiosEqualLengths() {
        Axis axis = new Axis(0.01, 100, 0, 400, true);
        assertThat(axis.pixel(0.1)).isCloseTo(100, within(1e-9));
        assertThat(axis.pixel(1)).isCloseTo(200, within(1e-9));
    }

    @Test
    void findsTheValueOfAPixel() {
        for (boolean logarithmic : new boolean[] {false, true}) {
            Axis axis = new Axis(0.5, 8, 40, 640, logarithmic);
            assertThat(axis.value(axis.pixel(3.25))).isCloseTo(3.25, within(1e-9));
        }
    }

    @Test
    void aLogarithmicAxisPutsZeroFarBelow() {
        assertThat(new Axis(0.01, 100, 0, 400, true).pixel(0)).isFinite().isLessThan(-1_000);
    }
}

package rowreader.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DivergingColoursTest {
    private static final int OPAQUE = 0xff000000;
    private static final int WHITE = 0xffffff;

    @Test
    void theEndsAndTheMiddleAreTheColoursGiven() {
        Random random = new Random(9);
        for (int trial = 0; trial < 300; trial++) {
            int negative = random.nextInt(0x1000000);
            int zero = random.nextInt(0x1000000);
            int positive = random.nextInt(0x1000000);
            DivergingColours colours = new DivergingColours(negative, zero, positive);
            assertThat(colours.argb(-1)).isEqualTo(OPAQUE | negative);
            assertThat(colours.argb(0)).isEqualTo(OPAQUE | zero);
            assertThat(colours.argb(1)).isEqualTo(OPAQUE | positive);
            assertThat(colours.argb(-1e9)).isEqualTo(OPAQUE | negative);
            assertThat(colours.argb(Double.POSITIVE_INFINITY)).isEqualTo(OPAQUE | positive);
            assertThat(colours.argb(Double.NaN)).isEqualTo(OPAQUE | zero);
        }
    }

    /** A grey's lightness in OKLab is the cube root of its light. */
    @Test
    void greysAreAsFarApartInLightnessAsTheirValues() {
        DivergingColours greys = new DivergingColours(WHITE, 0, WHITE);
        for (int step = 0; step <= 255; step++) {
            double value = step / 255.0;
            double light = value * value * value;
            double srgb = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            for (int argb : new int[] {greys.argb(value), greys.argb(-value)}) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    assertThat(argb >> shift & 0xff).isCloseTo((int) Math.round(255 * srgb), within(1));
                }
            }
        }
    }

    /** Colours of lightness 0.6 whose hues are opposite to each other in OKLab, reckoned by Ottosson's formulas. */
    @Test
    void oppositeHuesMixToTheGreyOfTheirLightness() {
        int grey = 0x808080;
        int[][] opposites = {{0xb6675c, 0x0391a1}, {0x8972b5, 0x7a893d}};
        for (int[] pair : opposites) {
            int middle = new DivergingColours(0, pair[0], pair[1]).argb(0.5);
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(middle >> shift & 0xff).isCloseTo(grey >> shift & 0xff, within(3));
            }
        }
    }
}

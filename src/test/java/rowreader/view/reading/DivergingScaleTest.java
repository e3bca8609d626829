package rowreader.view.reading;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.view.Palette;

class DivergingScaleTest {
    static Palette[] palettes() {
        return new Palette[] {Palette.LIGHT, Palette.DARK};
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void endsAndMiddleAreThePalettes(Palette palette) {
        DivergingScale scale = new DivergingScale(palette, 1);

        assertThat(scale.colour(-1)).isEqualTo(palette.negative());
        assertThat(scale.colour(0)).isEqualTo(palette.zero());
        assertThat(scale.colour(1)).isEqualTo(palette.positive());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void lightnessRisesOrFallsEvenlyFromZeroToEitherEnd(Palette palette) {
        DivergingScale scale = new DivergingScale(palette, 1);

        for (int sign : new int[] {-1, 1}) {
            double whole = luminance(scale.colour(sign)) - luminance(scale.colour(0));
            for (double value = 0.1; value < 1.05; value += 0.1) {
                double step = luminance(scale.colour(sign * value)) - luminance(scale.colour(sign * (value - 0.1)));
                assertThat(step * Math.signum(whole)).isPositive();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void valuesBeyondTheLimitKeepTheEndsColour(Palette palette) {
        DivergingScale scale = new DivergingScale(palette, 2.5);

        assertThat(scale.colour(2.5)).isEqualTo(palette.positive());
        assertThat(scale.colour(7)).isEqualTo(palette.positive());
        assertThat(scale.colour(Double.NEGATIVE_INFINITY)).isEqualTo(palette.negative());
        assertThat(scale.colour(Double.NaN)).isEqualTo(palette.zero());
    }

    private static double luminance(Color colour) {
        return 0.2126 * Math.pow(colour.getRed(), 2.2)
                + 0.7152 * Math.pow(colour.getGreen(), 2.2)
                + 0.0722 * Math.pow(colour.getBlue(), 2.2);
    }
}

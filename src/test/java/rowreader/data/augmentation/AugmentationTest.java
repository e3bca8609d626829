package rowreader.data.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;

class AugmentationTest {
    private final Augmentation augmentation = new Augmentation();

    /** An upright bar, three pixels wide, in the middle. */
    private static float[] bar() {
        float[] pixels = new float[Digit.PIXELS];
        for (int row = 6; row < 22; row++) {
            for (int column = 13; column < 16; column++) {
                pixels[row * Digit.SIDE + column] = 1;
            }
        }
        return pixels;
    }

    private static double ink(float[] pixels) {
        double sum = 0;
        for (float pixel : pixels) {
            sum += pixel;
        }
        return sum;
    }

    private static double centreColumn(float[] pixels) {
        double sum = 0;
        for (int p = 0; p < pixels.length; p++) {
            sum += pixels[p] * (p % Digit.SIDE);
        }
        return sum / ink(pixels);
    }

    @Test
    void pixelsStayBetweenBackgroundAndInk() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            float[] pixels = bar();
            augmentation.apply(pixels, 0, random);
            assertThat(Digit.of(pixels)).isNotNull();
        }
    }

    @Test
    void theInkStaysAboutAsMuchAndAboutWhereItWas() {
        SplittableRandom random = new SplittableRandom(2);
        double ink = 0;
        double column = 0;
        int times = 400;
        for (int i = 0; i < times; i++) {
            float[] pixels = bar();
            augmentation.apply(pixels, 0, random);
            assertThat(centreColumn(pixels)).isBetween(14 - 6.0, 14 + 6.0);
            ink += ink(pixels) / times;
            column += centreColumn(pixels) / times;
        }
        assertThat(ink).isCloseTo(ink(bar()), within(0.15 * ink(bar())));
        assertThat(column).isCloseTo(14, within(0.4));
    }

    @Test
    void everyTimeIsAnotherHand() {
        SplittableRandom random = new SplittableRandom(3);
        float[] first = bar();
        float[] second = bar();
        augmentation.apply(first, 0, random);
        augmentation.apply(second, 0, random);
        assertThat(first).isNotEqualTo(second).isNotEqualTo(bar());
    }

    @Test
    void theSameChanceGivesTheSameHand() {
        float[] first = bar();
        float[] second = bar();
        augmentation.apply(first, 0, new SplittableRandom(4));
        new Augmentation().apply(second, 0, new SplittableRandom(4));
        assertThat(first).isEqualTo(second);
    }

    @Test
    void onlyTheDigitAtTheOffsetIsTouched() {
        float[] three = new float[3 * Digit.PIXELS];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(bar(), 0, three, i * Digit.PIXELS, Digit.PIXELS);
        }
        augmentation.apply(three, Digit.PIXELS, new SplittableRandom(5));
        assertThat(Arrays.copyOfRange(three, 0, Digit.PIXELS)).isEqualTo(bar());
        assertThat(Arrays.copyOfRange(three, 2 * Digit.PIXELS, three.length)).isEqualTo(bar());
    }
}

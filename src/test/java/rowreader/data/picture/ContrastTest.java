package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far ink is from the paper, and the paper from what is around it. */
class ContrastTest {
    private static final Offset<Float> EXACT = within(1e-5f);

    /** Of one pixel among nine of bare paper. */
    private static float contrast(float paper, float red, float green, float blue, Polarity polarity) {
        float[][] colours = new float[3][10];
        float[][] behind = new float[3][10];
        for (int colour = 0; colour < 3; colour++) {
            Arrays.fill(colours[colour], paper);
            Arrays.fill(behind[colour], paper);
            colours[colour][7] = new float[] {red, green, blue}[colour];
        }
        Contrast contrast = Contrast.of(new Planes(colours, 5, 2), new Background(behind), polarity);
        assertThat(contrast.noise()).isZero();
        assertThat(contrast.values()[0]).isZero();
        return contrast.values()[7];
    }

    @ParameterizedTest
    @CsvSource({
        "0.8,0.4,0.4,0.4,0.5",
        "0.8,0,0,0,1",
        // Each colour as bright as it looks.
        "0.8,0.4,0.4,0.6,0.4725",
        "0.8,0.48,0.4,0.4,0.47",
        "0.8,0.4,0.48,0.4,0.441",
        // What changes one colour counts for three quarters.
        "0.8,0.4,0.8,0.8,0.375",
        "0.8,0.8,0.8,0.4,0.375",
        // In darkness not all that is left to black.
        "0.1,0,0,0,0.66667",
        "0.8,1,1,1,0"
    })
    void darkInkIsAPartOfThePapersBrightness(float paper, float red, float green, float blue, float expected) {
        assertThat(contrast(paper, red, green, blue, Polarity.DARK_INK)).isCloseTo(expected, EXACT);
    }

    @ParameterizedTest
    @CsvSource({"0.2,0.6,0.5", "0.2,1,1", "0.8,1,0.25", "0.5,0.75,0.5", "0.2,0,0"})
    void lightInkIsAPartOfWhatIsLeftToWhiteOrOfThePaperIfThatIsMore(float paper, float ink, float expected) {
        assertThat(contrast(paper, ink, ink, ink, Polarity.LIGHT_INK)).isCloseTo(expected, EXACT);
    }

    @Test
    void thePapersNoiseIsFiveTimesItsUsualDistanceFromItsMiddle() {
        float[] values = {0.54f, 0.51f, 0.5f, 0.52f, 0.53f};
        float[] half = {0.5f, 0.5f, 0.5f, 0.5f, 0.5f};
        Contrast contrast = Contrast.of(
                new Planes(new float[][] {values, values, values}, 5, 1),
                new Background(new float[][] {half, half, half}),
                Polarity.LIGHT_INK);
        assertThat(contrast.noise()).isCloseTo(0.1f, EXACT);
        assertThat(contrast.values()).containsExactly(new float[] {0.04f, 0, 0, 0, 0.02f}, EXACT);
    }

    @Test
    void whatIsAskedForIsReached() {
        Contrast contrast = new Contrast(new float[] {0.25f, 0.5f, 0.75f}, 3, 1, 0);
        assertThat(contrast.reaching(0.5f)).containsExactly(false, true, true);
        assertThat(contrast.reaching(new float[] {0.25f, 0.6f, 0.75f}, 0.1f)).containsExactly(true, false, true);
        assertThat(contrast.reaching(new float[] {0, 0, 0}, 0.5f)).containsExactly(false, true, true);
    }

    @Test
    void fourInFivePixelsDoNotExceedAPartsStrength() {
        Contrast contrast =
                new Contrast(new float[] {0.9f, 0.1f, 0.5f, 0.3f, 0.7f, 0.6f, 0.2f, 0.8f, 0.4f, 1}, 5, 2, 0);
        assertThat(contrast.strength(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})).isEqualTo(0.9f);
        assertThat(contrast.strength(new int[] {0, 1, 3, 6, 8})).isEqualTo(0.9f);
        assertThat(contrast.strength(new int[] {4, 3, 1, 2, 6, 8})).isEqualTo(0.5f);
        assertThat(contrast.strength(new int[] {3})).isEqualTo(0.3f);
    }

    @ParameterizedTest
    @CsvSource({"DARK_INK,0.8,0,0.24", "LIGHT_INK,0.2,1,0.76"})
    void aShapeThatIsWiderThanAnyStrokeIsNoPaper(Polarity polarity, float paper, float shape, float expected) {
        float[] values = new float[40 * 30];
        Arrays.fill(values, paper);
        for (int y = 5; y < 20; y++) {
            Arrays.fill(values, y * 40 + 10, y * 40 + 25, shape);
        }
        Background background =
                Background.byClosing(new Planes(new float[][] {values, values, values}, 40, 30), polarity, 3);
        for (float[] colour : background.colours()) {
            assertThat(colour[12 * 40 + 17]).isCloseTo(expected, EXACT);
            assertThat(colour[0]).isEqualTo(paper);
        }
    }
}

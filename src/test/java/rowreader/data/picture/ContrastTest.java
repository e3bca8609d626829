package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private static final float[] BLACK = {0, 0, 0};
    private static final float[] WHITE = {1, 1, 1};

    @Test
    void coloursCountAsTheyDoToTheEye() {
        assertThat(dark(WHITE, 0.4f, 0.2f, 0.3f)).isCloseTo(0.3f * 0.6f + 0.59f * 0.8f + 0.11f * 0.7f, within(1e-6f));
        assertThat(light(BLACK, 0.6f, 0.8f, 0.7f)).isCloseTo(0.3f * 0.6f + 0.59f * 0.8f + 0.11f * 0.7f, within(1e-6f));
    }

    @Test
    void inkThatChangesOneColourOnlyCountsForThreeQuarters() {
        assertThat(dark(WHITE, 0, 1, 1)).isEqualTo(0.75f);
        assertThat(dark(WHITE, 1, 0, 1)).isEqualTo(0.75f);
        assertThat(dark(WHITE, 1, 1, 0)).isEqualTo(0.75f);
        assertThat(dark(WHITE, 0, 0, 0)).isEqualTo(1);
    }

    @Test
    void darkInkIsMeasuredByThePapersBrightness() {
        assertThat(dark(grey(0.8f), 0.2f, 0.2f, 0.2f)).isCloseTo(0.75f, within(1e-6f));
        assertThat(dark(grey(0.8f), 0.9f, 0.9f, 0.9f)).isZero();
    }

    @Test
    void lightInkIsMeasuredByTheRoomAboveTheBoard() {
        assertThat(light(grey(0.2f), 0.6f, 0.6f, 0.6f)).isCloseTo(0.5f, within(1e-6f));
        assertThat(light(grey(0.2f), 0.1f, 0.1f, 0.1f)).isZero();
    }

    @Test
    void smallDifferencesMeanLittleInDarknessAndGlare() {
        assertThat(dark(grey(0.1f), 0.04f, 0.04f, 0.04f)).isCloseTo(0.4f, within(1e-6f));
        assertThat(light(grey(0.8f), 1, 1, 1)).isCloseTo(0.25f, within(1e-6f));
    }

    @Test
    void lightThatFallsUnevenlyIsNoContrast() {
        float[] light = {0.4f, 0.1f, 0.3f, 0.2f, 0.9f};
        for (Polarity polarity : Polarity.values()) {
            assertThat(Contrast.of(planes(light), background(light), polarity).values())
                    .containsOnly(0);
        }
    }

    @Test
    void whatMostOfThePaperReachesIsNoContrast() {
        // Three in five pixels are a tenth darker than their background, one is lighter, and one is ink.
        Contrast contrast =
                Contrast.of(planes(0.9f, 0.9f, 0.9f, 1, 0.3f), background(1, 1, 1, 1, 1), Polarity.DARK_INK);
        assertThat(contrast.values()[0]).isZero();
        assertThat(contrast.values()[3]).isZero();
        assertThat(contrast.values()[4]).isCloseTo(0.6f, within(1e-6f));
    }

    @Test
    void thePapersNoiseIsFiveTimesItsUsualDistanceFromTheMiddle() {
        Contrast contrast =
                Contrast.of(planes(0.98f, 0.95f, 0.93f, 0.97f, 0.1f), background(1, 1, 1, 1, 1), Polarity.DARK_INK);
        // The middle is 0.05; the distances are 0.03, 0, 0.02, 0.02 and 0.85.
        assertThat(contrast.noise()).isCloseTo(0.1f, within(1e-5f));
    }

    @Test
    void whatIsAskedForIsReachedExactly() {
        Contrast contrast = row(0.2f, 0.3f, 0.4f);
        assertThat(contrast.reaching(0.3f)).containsExactly(false, true, true);
        assertThat(contrast.reaching(new float[] {0.2f, 0.31f, 0.1f}, 0.1f)).containsExactly(true, false, true);
        assertThat(contrast.reaching(new float[3], 0.3f)).containsExactly(false, true, true);
    }

    @Test
    void whatIsStrongestNearbyIsNoSpeck() {
        float[] values = new float[12 * 5];
        for (int row = 1; row < 4; row++) {
            Arrays.fill(values, row * 12 + 1, row * 12 + 4, 0.8f);
        }
        values[2 * 12 + 10] = 1;
        float[] nearby = new Contrast(values, 12, 5, 0).ofNearby(0.5f, 2);
        assertThat(nearby[2 * 12 + 2]).isEqualTo(0.4f);
        // The block's corners are taken off, but not its sides.
        assertThat(nearby[2 * 12 + 5]).isEqualTo(0.4f);
        assertThat(nearby[2 * 12 + 6]).isZero();
        assertThat(nearby[2 * 12 + 10]).isZero();
    }

    @Test
    void aLightLineThroughInkIsClosed() {
        Contrast cut = row(0, 0, 0.5f, 0.1f, 0.2f, 0.7f, 0, 0);
        assertThat(cut.closed(1).values()).containsExactly(0, 0, 0.5f, 0.5f, 0.5f, 0.7f, 0, 0);
        assertThat(cut.closed(0)).isSameAs(cut);
    }

    @Test
    void theStrengthOfInkIsThatOfItsFifthStrongestPixelInTwentyFive() {
        float[] shuffled = new float[25];
        for (int i = 0; i < 25; i++) {
            shuffled[i] = i * 7 % 25 / 25f;
        }
        int[] all = new int[25];
        Arrays.setAll(all, i -> i);
        assertThat(row(shuffled).strength(all)).isEqualTo(20 / 25f);
        assertThat(row(0.1f, 0.7f, 0.9f).strength(new int[] {1})).isEqualTo(0.7f);
    }

    private static Contrast row(float... values) {
        return new Contrast(values, values.length, 1, 0);
    }

    private static float[] grey(float grey) {
        return new float[] {grey, grey, grey};
    }

    private static float dark(float[] paper, float... ink) {
        return ofInk(paper, ink, Polarity.DARK_INK);
    }

    private static float light(float[] paper, float... ink) {
        return ofInk(paper, ink, Polarity.LIGHT_INK);
    }

    /** Of one pixel of ink beside two of paper. */
    private static float ofInk(float[] paper, float[] ink, Polarity polarity) {
        float[][] colours = new float[3][];
        float[][] behind = new float[3][];
        for (int colour = 0; colour < 3; colour++) {
            colours[colour] = new float[] {paper[colour], ink[colour], paper[colour]};
            behind[colour] = new float[] {paper[colour], paper[colour], paper[colour]};
        }
        return Contrast.of(new Planes(colours, 1, 3), new Background(behind), polarity)
                .values()[1];
    }

    private static Planes planes(float... greys) {
        return new Planes(new float[][] {greys, greys, greys}, greys.length, 1);
    }

    private static Background background(float... greys) {
        return new Background(new float[][] {greys, greys, greys});
    }
}

package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a picture is mixed with where it is transparent. */
class PlanesTest {
    private static final Offset<Float> EXACT = within(1e-6f);
    private static final int WHITE = 255;
    private static final int BLACK = 0;

    private static int grey(int alpha, int grey) {
        return alpha << 24 | grey * 0x010101;
    }

    /** The grey behind the first pixel, which must be transparent. */
    private static int behind(int[] argb, int width) {
        Planes planes = Planes.of(new Picture(argb, width, argb.length / width));
        assertThat(planes.colours()[1][0]).isEqualTo(planes.colours()[0][0]);
        assertThat(planes.colours()[2][0]).isEqualTo(planes.colours()[0][0]);
        return Math.round(planes.colours()[0][0] * 255);
    }

    @Test
    void anOpaquePictureStaysAsItIs() {
        Planes planes = Planes.of(new Picture(new int[] {0xff336699, 0xffff0033}, 2, 1));
        assertThat(planes.width()).isEqualTo(2);
        assertThat(planes.height()).isEqualTo(1);
        assertThat(planes.colours()[0]).containsExactly(new float[] {0.2f, 1}, EXACT);
        assertThat(planes.colours()[1]).containsExactly(new float[] {0.4f, 0}, EXACT);
        assertThat(planes.colours()[2]).containsExactly(new float[] {0.6f, 0.2f}, EXACT);
    }

    @ParameterizedTest
    @CsvSource({"127,255", "128,0", "0,255", "255,0"})
    void strokesOnNothingGetTheOppositeBehindThem(int stroke, int behind) {
        assertThat(behind(new int[] {0, grey(255, stroke), 0, 0}, 4)).isEqualTo(behind);
    }

    @Test
    void howBrightStrokesAreTheMoreOpaqueTell() {
        assertThat(behind(new int[] {0, grey(200, 0), grey(90, 255), grey(90, 255)}, 4))
                .isEqualTo(WHITE);
        assertThat(behind(new int[] {0, grey(150, 0), grey(90, 255), grey(90, 255)}, 4))
                .isEqualTo(BLACK);
    }

    @Test
    void aHalfTransparentColourIsMixed() {
        // A fifth of it, on white.
        Planes planes = Planes.of(new Picture(new int[] {51 << 24 | 0x336699, 0, grey(255, 0)}, 3, 1));
        assertThat(planes.colours()[0]).containsExactly(new float[] {0.2f * 0.2f + 0.8f, 1, 0}, EXACT);
        assertThat(planes.colours()[1]).containsExactly(new float[] {0.2f * 0.4f + 0.8f, 1, 0}, EXACT);
        assertThat(planes.colours()[2]).containsExactly(new float[] {0.2f * 0.6f + 0.8f, 1, 0}, EXACT);
    }

    /** A card in the lower right corner of a picture that is wider than high, and nothing around it. */
    private static int[] card(int... pixels) {
        int[] argb = new int[20 * 12];
        for (int i = 0; i < pixels.length; i++) {
            argb[(2 + i / 10) * 20 + 10 + i % 10] = pixels[i];
        }
        return argb;
    }

    private static int[] card(int paper, int ink, int inked) {
        int[] pixels = new int[100];
        Arrays.fill(pixels, grey(255, paper));
        Arrays.fill(pixels, 0, inked, grey(255, ink));
        return card(pixels);
    }

    @Test
    void aCardGoesOnBehindItsEnd() {
        assertThat(behind(card(200, 100, 10), 20)).isEqualTo(200);
        assertThat(behind(card(60, 250, 10), 20)).isEqualTo(60);
    }

    @Test
    void whatMostOfACardIsGoesOn() {
        assertThat(behind(card(200, 100, 49), 20)).isEqualTo(200);
        assertThat(behind(card(200, 100, 50), 20)).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"148,200", "149,0"})
    void inkAndPaperOfACardAreAFifthOfAllGreysApart(int ink, int behind) {
        assertThat(behind(card(200, ink, 10), 20)).isEqualTo(behind);
    }

    @Test
    void aSpeckIsNoInkOnACard() {
        // The darkest and the lightest in a hundred may be specks.
        int[] pixels = new int[200];
        Arrays.fill(pixels, grey(255, 200));
        pixels[7] = grey(255, 100);
        assertThat(behind(tallCard(pixels), 20)).isEqualTo(BLACK);
        pixels[8] = grey(255, 100);
        assertThat(behind(tallCard(pixels), 20)).isEqualTo(200);
        Arrays.fill(pixels, grey(255, 100));
        pixels[7] = grey(255, 200);
        pixels[8] = grey(255, 200);
        assertThat(behind(tallCard(pixels), 20)).isEqualTo(WHITE);
        pixels[9] = grey(255, 200);
        assertThat(behind(tallCard(pixels), 20)).isEqualTo(100);
    }

    private static int[] tallCard(int... pixels) {
        int[] argb = new int[20 * 24];
        for (int i = 0; i < pixels.length; i++) {
            argb[(2 + i / 10) * 20 + 10 + i % 10] = pixels[i];
        }
        return argb;
    }

    @ParameterizedTest
    @CsvSource({"50,0", "51,200"})
    void aCardFillsMoreThanHalfOfItsBox(int opaque, int behind) {
        int[] pixels = new int[100];
        Arrays.fill(pixels, 0, opaque - 1, grey(255, 200));
        Arrays.fill(pixels, 20, 30, grey(255, 100));
        pixels[99] = grey(255, 200);
        assertThat(behind(card(pixels), 20)).isEqualTo(behind);
    }

    @ParameterizedTest
    @CsvSource({"200,200", "199,0"})
    void aCardIsAlmostOpaque(int alpha, int behind) {
        int[] pixels = new int[100];
        Arrays.fill(pixels, grey(alpha, 200));
        Arrays.fill(pixels, 20, 30, grey(alpha, 100));
        assertThat(behind(card(pixels), 20)).isEqualTo(behind);
    }

    @Test
    void theGreyOfAColourIsAsBrightAsItLooks() {
        int[] pixels = new int[100];
        Arrays.fill(pixels, 0xffc8b4a0);
        Arrays.fill(pixels, 20, 30, grey(255, 0));
        // 0.299, 0.587 and 0.114 of 200, 180 and 160.
        assertThat(behind(card(pixels), 20)).isEqualTo(183);
    }

    @Test
    void aWhiteCardHasWhiteBehindIt() {
        assertThat(behind(card(255, 0, 10), 20)).isEqualTo(WHITE);
    }
}

package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.data.Digit;

/** Ink in pictures that were made small on purpose. Those as MNIST's are show what every pixel became. */
class PictureInkTest {
    private static final int SIDE = Digit.SIDE;
    /** As MNIST's digits: 20 pixels along the longer side, in the middle. */
    private static final Area BOX = new Area(4, 4, 24, 24);

    private static int grey(int grey) {
        return 0xff000000 | grey * 0x010101;
    }

    private static int[] square(int paper, int ink) {
        int[] argb = new int[SIDE * SIDE];
        Arrays.fill(argb, paper);
        for (int i = 0; i < argb.length; i++) {
            if (isInBox(i)) {
                argb[i] = ink;
            }
        }
        return argb;
    }

    private static boolean isInBox(int pixel) {
        int x = pixel % SIDE;
        int y = pixel / SIDE;
        return x >= BOX.left() && x < BOX.right() && y >= BOX.top() && y < BOX.bottom();
    }

    private static PictureInk ink(int[] argb) {
        return PictureInk.of(argb, SIDE, SIDE).orElseThrow();
    }

    private static void assertSquare(int[] argb, double strength) {
        PictureInk ink = ink(argb);
        assertThat(ink.area()).isEqualTo(BOX);
        float[] pixels = ink.fitted().pixels();
        boolean[] map = ink.map();
        for (int i = 0; i < pixels.length; i++) {
            assertThat(map[i]).isEqualTo(isInBox(i));
            assertThat(pixels[i]).isCloseTo(isInBox(i) ? (float) strength : 0, within(1e-5f));
        }
    }

    @Test
    void inkIsAsStrongAsItDiffersFromThePaper() {
        assertSquare(square(grey(255), grey(0)), 1);
        assertSquare(square(grey(0), grey(255)), 1);
        assertSquare(square(grey(200), grey(149)), 0.2);
        assertSquare(square(grey(149), grey(200)), 0.2);
    }

    @Test
    void coloursAreAsBrightAsTheyLook() {
        assertSquare(square(grey(0), 0xffff0000), 0.299);
        assertSquare(square(grey(0), 0xff00ff00), 0.587);
        assertSquare(square(grey(255), 0xffffff00), 0.114);
    }

    @ParameterizedTest
    @CsvSource({"15,false", "16,true"})
    void sixHundredthsOfAllContrastAreInk(int difference, boolean ink) {
        assertThat(PictureInk.of(square(grey(100), grey(100 - difference)), SIDE, SIDE)
                        .isPresent())
                .isEqualTo(ink);
        assertThat(PictureInk.of(square(grey(100), grey(100 + difference)), SIDE, SIDE)
                        .isPresent())
                .isEqualTo(ink);
    }

    @Test
    void inkOnNothingHasTheOppositeBehindIt() {
        assertSquare(square(0, grey(0)), 1);
        assertSquare(square(0, grey(255)), 1);
        assertSquare(square(0, grey(127)), 128 / 255.0);
        assertSquare(square(0, grey(128)), 128 / 255.0);
    }

    @Test
    void halfTransparentInkIsFainter() {
        assertSquare(square(0, 51 << 24), 0.2);
        assertSquare(square(0, 51 << 24 | 0xffffff), 0.2);
    }

    @Test
    void whatIsTransparentHasNoColour() {
        assertSquare(square(0x00ffffff, grey(255)), 1);
        assertSquare(square(0, grey(0)), 1);
    }

    /** So many of the 112 places at the border are darker by 10 greys. */
    private static int[] noisy(int many, int paper, int noise, int ink) {
        int[] argb = square(grey(paper), grey(ink));
        for (int i = 0; i < many; i++) {
            argb[2 + i] = grey(noise);
        }
        return argb;
    }

    @Test
    void whatATenthOfTheBorderReachesIsThePapersNoise() {
        // Half as much again as the border's 10 greys is not ink.
        assertSquare(noisy(12, 250, 240, 100), 135 / 255.0);
        assertSquare(noisy(12, 10, 20, 160), 135 / 255.0);
        assertThat(ink(noisy(11, 250, 240, 100)).area()).isEqualTo(new Area(2, 0, 24, 24));
        assertThat(ink(noisy(11, 10, 20, 160)).area()).isEqualTo(new Area(2, 0, 24, 24));
    }

    @Test
    void noiseIsNoMoreThanHalfOfTheInk() {
        assertSquare(noisy(12, 250, 225, 190), 30 / 255.0);
    }

    @Test
    void everySideOfTheBorderTellsWhatThePaperIs() {
        // All four sides but one are lighter than the rest; so the ink is what is darker than they are.
        for (int dark = 0; dark < 4; dark++) {
            int[] argb = new int[SIDE * SIDE];
            Arrays.fill(argb, grey(0));
            for (int i = 0; i < SIDE; i++) {
                int[] side = {i, (SIDE - 1) * SIDE + i, i * SIDE, i * SIDE + SIDE - 1};
                for (int k = 0; k < 4; k++) {
                    if (k != dark) {
                        argb[side[k]] = grey(255);
                    }
                }
            }
            int middle = SIDE / 2 * SIDE + SIDE / 2;
            assertThat(ink(argb).map()[middle]).as("dark side %d", dark).isTrue();
        }
    }

    @Test
    void whatIsMoreInAllIsTheInk() {
        // A few pixels much lighter, many a little darker.
        int[] argb = square(grey(100), grey(80));
        argb[14 * SIDE + 14] = grey(255);
        assertThat(ink(argb).map()[10 * SIDE + 10]).isTrue();
        assertThat(ink(argb).map()[14 * SIDE + 14]).isFalse();
    }

    @Test
    void aPictureOfAnotherSizeIsFitted() {
        // Twice as large in each direction, with ink 10 pixels high: made as large as MNIST's.
        int[] argb = new int[30 * 24];
        Arrays.fill(argb, grey(255));
        for (int y = 5; y < 15; y++) {
            for (int x = 12; x < 22; x++) {
                argb[y * 30 + x] = grey(128);
            }
        }
        PictureInk ink = PictureInk.of(argb, 30, 24).orElseThrow();
        assertThat(ink.area()).isEqualTo(new Area(12, 5, 22, 15));
        Digit digit = ink.fitted();
        assertThat(digit.at(14, 14)).isEqualTo(1);
        assertThat(digit.at(6, 6)).isEqualTo(1);
        assertThat(digit.at(23, 23)).isEqualTo(1);
    }

    @Test
    void inkOfAnotherSizeOrOutOfTheMiddleIsFittedToo() {
        // Half the contrast stays half in a picture that is fitted already, and becomes full ink in one that is not.
        int[] small = square(grey(255), grey(255));
        for (int y = 9; y < 19; y++) {
            Arrays.fill(small, y * SIDE + 9, y * SIDE + 19, grey(128));
        }
        assertThat(ink(small).fitted().at(14, 14)).isEqualTo(1);
        int[] aside = square(grey(255), grey(255));
        for (int y = 1; y < 21; y++) {
            Arrays.fill(aside, y * SIDE + 4, y * SIDE + 24, grey(128));
        }
        assertThat(ink(aside).fitted().at(14, 14)).isEqualTo(1);
    }
}

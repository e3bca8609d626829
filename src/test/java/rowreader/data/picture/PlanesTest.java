package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanesTest {
    private static final int NOTHING = 0;
    private static final int SIDE = 20;

    private final int[] argb = new int[SIDE * SIDE];

    @Test
    void anOpaqueColourIsItsThreeParts() {
        Planes planes = Planes.of(new Picture(new int[] {0xff336699, 0xffff0033}, 2, 1));
        assertThat(planes.width()).isEqualTo(2);
        assertThat(planes.height()).isEqualTo(1);
        assertThat(planes.colours()[0]).containsExactly(0.2f, 1);
        assertThat(planes.colours()[1]).containsExactly(0.4f, 0);
        assertThat(planes.colours()[2]).containsExactly(0.6f, 0.2f);
    }

    @Test
    void darkStrokesOnNothingAreOnWhite() {
        fill(new Area(9, 2, 11, 18), 0xff202020);
        assertBehind(1);
    }

    @Test
    void lightStrokesOnNothingAreOnBlack() {
        fill(new Area(9, 2, 11, 18), 0xffe0e0e0);
        assertBehind(0);
    }

    @ParameterizedTest
    @CsvSource({"0x7f, 1", "0x80, 0", "0x81, 0"})
    void whatIsDarkIsDarkerThanTheMiddleGrey(String grey, float behind) {
        fill(new Area(9, 2, 11, 18), 0xff000000 | Integer.decode(grey) * 0x010101);
        assertBehind(behind);
    }

    @Test
    void brightnessIsThatOfTheColoursToTheEye() {
        // Green alone is light, and red and blue together are dark.
        fill(new Area(9, 2, 11, 18), 0xff00ff00);
        assertBehind(0);
        fill(new Area(9, 2, 11, 18), 0xffff00ff);
        assertBehind(1);
    }

    @Test
    void whatIsHalfTransparentCountsLess() {
        fill(new Area(9, 2, 11, 18), 0xff404040);
        fill(new Area(2, 9, 18, 12), 0x30ffffff);
        assertBehind(1);
    }

    @Test
    void whatIsHalfTransparentIsMixedWithWhatIsBehind() {
        fill(new Area(9, 2, 11, 18), 0xff000000);
        argb[0] = 0x33000000;
        argb[1] = 0x33ff0000;
        Planes planes = Planes.of(new Picture(argb, SIDE, SIDE));
        assertThat(planes.colours()[0][0]).isCloseTo(0.8f, within(1e-6f));
        assertThat(planes.colours()[0][1]).isCloseTo(1, within(1e-6f));
        assertThat(planes.colours()[1][1]).isCloseTo(0.8f, within(1e-6f));
    }

    @Test
    void aCardWithSomethingWrittenOnItGetsMoreOfItself() {
        fill(new Area(3, 4, 15, 16), 0xffcccccc);
        fill(new Area(8, 6, 10, 14), 0xff000000);
        assertBehind(0.8f);
    }

    @Test
    void aDarkCardGetsMoreOfItsOwnGrey() {
        fill(new Area(3, 4, 15, 16), 0xff333333);
        fill(new Area(8, 6, 10, 14), 0xffffffff);
        assertBehind(0.2f);
    }

    @Test
    void aCardFillsMoreThanHalfOfItsBox() {
        // 10x10 pixels between two corners, of which half are opaque, and then one more.
        fill(new Area(4, 5, 14, 10), 0xffcccccc);
        fill(new Area(4, 5, 6, 10), 0xff000000);
        argb[14 * SIDE + 13] = 0xffcccccc;
        argb[9 * SIDE + 13] = NOTHING;
        assertBehind(0);
        argb[9 * SIDE + 13] = 0xffcccccc;
        assertBehind(0.8f);
    }

    @Test
    void inkAndItsCardDifferByMoreThanAFifth() {
        fill(new Area(3, 4, 13, 14), 0xffcccccc);
        fill(new Area(4, 6, 6, 14), grey(0xcc - 51));
        assertBehind(0);
        fill(new Area(4, 6, 6, 14), grey(0xcc - 52));
        assertBehind(0.8f);
    }

    @Test
    void aSpeckInAHundredPixelsIsNoWriting() {
        fill(new Area(3, 4, 13, 14), 0xffcccccc);
        fill(new Area(5, 5, 6, 6), 0xff000000);
        assertBehind(0.8f);
        fill(new Area(3, 14, 13, 15), 0xffcccccc);
        assertBehind(0);
    }

    @Test
    void whatIsNearlyOpaqueIsOfTheCard() {
        fill(new Area(3, 4, 15, 16), 0xc8cccccc);
        fill(new Area(8, 6, 10, 14), 0xc8000000);
        assertBehind(0.8f);
        fill(new Area(3, 4, 15, 16), 0xc7cccccc);
        fill(new Area(8, 6, 10, 14), 0xc7000000);
        assertBehind(0);
    }

    private void fill(Area area, int colour) {
        for (int y = area.top(); y < area.bottom(); y++) {
            Arrays.fill(argb, y * SIDE + area.left(), y * SIDE + area.right(), colour);
        }
    }

    private static int grey(int grey) {
        return 0xff000000 | grey * 0x010101;
    }

    /** In the last corner, where there is nothing. */
    private void assertBehind(float grey) {
        for (float[] colour : Planes.of(new Picture(argb, SIDE, SIDE)).colours()) {
            assertThat(colour[colour.length - 1]).isCloseTo(grey, within(1e-6f));
        }
    }
}

package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PictureTest {
    private final Picture picture = new Picture(new int[] {1, 2, 3, 4, 5, 6}, 3, 2);

    private static void assertShows(Picture picture, int width, int height, int... argb) {
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        assertThat(picture.argb()).containsExactly(argb);
    }

    @Test
    void aTurnIsClockwise() {
        assertShows(picture.turned(), 2, 3, 4, 1, 5, 2, 6, 3);
    }

    @Test
    void aMirrorExchangesLeftAndRight() {
        assertShows(picture.mirrored(), 3, 2, 3, 2, 1, 6, 5, 4);
    }

    @Test
    void invertedColoursKeepTheirOpacity() {
        assertShows(new Picture(new int[] {0xff000000, 0x80102030}, 2, 1).inverted(), 2, 1, 0xffffffff, 0x80efdfcf);
    }

    @Test
    void aPartIsCutOut() {
        assertShows(picture.cropped(new Area(1, 0, 3, 2)), 2, 2, 2, 3, 5, 6);
        assertShows(picture.cropped(new Area(0, 1, 2, 2)), 2, 1, 4, 5);
        assertShows(picture.cropped(new Area(0, 0, 3, 2)), 3, 2, 1, 2, 3, 4, 5, 6);
        assertThatIllegalArgumentException().isThrownBy(() -> picture.cropped(new Area(1, 0, 4, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> picture.cropped(new Area(1, 1, 1, 2)));
    }

    @Test
    void aPictureHasAsManyPixelsAsItsSizeSays() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Picture(new int[5], 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Picture(new int[0], 0, 2));
    }

    @Test
    void aPictureIsShrunkOnlyIfItIsTooLarge() {
        Picture sixteen = new Picture(new int[16], 4, 4);
        assertThat(sixteen.shrunk(16)).isSameAs(sixteen);
        assertThat(sixteen.shrunk(17)).isSameAs(sixteen);
        assertThat(sixteen.shrunk(15).width()).isEqualTo(2);
        assertThat(sixteen.shrunk(4).width()).isEqualTo(2);
        assertThat(sixteen.shrunk(3).width()).isEqualTo(1);
    }

    @Test
    void aStripIsShrunkAsFarAsItIsWide() {
        Picture strip = new Picture(new int[100], 100, 1);
        assertThat(strip.shrunk(10)).isSameAs(strip);
        Picture wider = new Picture(new int[200], 2, 100);
        assertThat(wider.shrunk(10).width()).isEqualTo(1);
        assertThat(wider.shrunk(10).height()).isEqualTo(50);
    }

    @Test
    void whatFillsNoSquareIsLeftOut() {
        int[] argb = new int[15];
        for (int i = 0; i < 15; i++) {
            argb[i] = 0xff000000 | i;
        }
        // Two squares of 0, 1, 5, 6 and of 2, 3, 7, 8.
        assertShows(new Picture(argb, 5, 3).shrunk(6), 2, 1, 0xff000003, 0xff000005);
    }

    @Test
    void squaresAreAveragedByOpacity() {
        int[] argb = {0xffc86432, 0xff640000, 0x00ffffff, 0x00ffffff};
        assertShows(new Picture(argb, 2, 2).shrunk(1), 1, 1, 0x7f963219);
        assertShows(new Picture(new int[] {0x00ffffff, 0, 0, 0}, 2, 2).shrunk(1), 1, 1, 0);
    }

    @Test
    void everySquareOfAShrunkPictureIsItsOwn() {
        int[] argb = new int[24];
        for (int i = 0; i < 24; i++) {
            argb[i] = 0xff000000 | 10 * (i / 6 / 2 * 3 + i % 6 / 2);
        }
        assertShows(
                new Picture(argb, 6, 4).shrunk(6),
                3,
                2,
                0xff000000,
                0xff00000a,
                0xff000014,
                0xff00001e,
                0xff000028,
                0xff000032);
    }
}

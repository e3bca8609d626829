package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;

class InkFitterTest {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 340;

    private final float[] ink = new float[WIDTH * HEIGHT];

    @Test
    void theBoxIsAroundWhatIsAboveTheThreshold() {
        fill(new Area(3, 4, 20, 30), 0.3f);
        fill(new Area(5, 8, 9, 11), 0.31f);
        assertThat(InkFitter.box(ink, WIDTH, 0.3f)).isEqualTo(new Area(5, 8, 9, 11));
        assertThat(InkFitter.box(ink, WIDTH, 1)).isEqualTo(new Area(0, 0, 0, 0));
    }

    @Test
    void aBoxIsScaledIntoTwentyPixelsWhereverItWas() {
        Area block = new Area(37, 83, 47, 93);
        fill(block, 0.5f);
        assertBlock(digit(block), 0.5f);
    }

    @Test
    void aLargeBoxIsScaledByAveraging() {
        // Black and white pixels by turns are grey from afar.
        Area block = new Area(20, 10, 340, 330);
        for (int y = block.top(); y < block.bottom(); y++) {
            for (int x = block.left() + y % 2; x < block.right(); x += 2) {
                ink[y * WIDTH + x] = 0.8f;
            }
        }
        assertBlock(digit(block), 0.4f);
    }

    @Test
    void aHairlineBecomesAStrokeOfTheUsualPenAsHighAsAnyDigit() {
        Digit digit = digit(hairline(30, 20));
        Area box = InkFitter.box(digit.pixels(), Digit.SIDE, 0);
        assertThat(box.height()).isEqualTo(20);
        // Its ends are round.
        for (int row = box.top() + 2; row < box.bottom() - 2; row++) {
            assertThat(inkOf(digit, row)).as("row %d", row).isCloseTo(2.7, within(0.1));
        }
    }

    @Test
    void aHairlineIsThickenedAlikeOnAllSides() {
        Digit digit = digit(hairline(30, 20));
        Area box = InkFitter.box(digit.pixels(), Digit.SIDE, 0);
        for (int row = box.top(); row < box.bottom(); row++) {
            int opposite = box.top() + box.bottom() - 1 - row;
            assertThat(inkOf(digit, row)).as("row %d", row).isCloseTo(inkOf(digit, opposite), within(1e-4));
        }
        float[] upright = digit.pixels();
        float[] turned = digit(turned(hairline(30, 20))).pixels();
        for (int i = 0; i < upright.length; i++) {
            assertThat(turned[i % Digit.SIDE * Digit.SIDE + i / Digit.SIDE])
                    .as("pixel %d", i)
                    .isCloseTo(upright[i], within(1e-5f));
        }
    }

    @Test
    void aStrokeThatIsWideEnoughIsLeftAsItIs() {
        Area bar = new Area(30, 20, 40, 120);
        fill(bar, 1);
        assertThat(inkOf(digit(bar), 14)).isCloseTo(2, within(1e-4));
    }

    @Test
    void inkAtTheEndIsNotThickenedIntoTheOtherEnd() {
        Area hairline = hairline(0, 0);
        fill(new Area(127, 127, 132, 132), 0.2f);
        Digit digit = digit(hairline);
        assertThat(digit.at(27, 27)).isCloseTo(0.2f, within(1e-5f));
        for (int row = 0; row < Digit.SIDE; row++) {
            assertThat(digit.at(row, 0)).as("row %d", row).isZero();
        }
    }

    /** A pixel wide and a hundred high. */
    private Area hairline(int left, int top) {
        Area hairline = new Area(left, top, left + 1, top + 100);
        fill(hairline, 1);
        return hairline;
    }

    /** The only ink there is, with rows and columns exchanged. */
    private Area turned(Area area) {
        Area turned = new Area(area.top(), area.left(), area.bottom(), area.right());
        Arrays.fill(ink, 0);
        fill(turned, 1);
        return turned;
    }

    private void fill(Area area, float strength) {
        for (int y = area.top(); y < area.bottom(); y++) {
            Arrays.fill(ink, y * WIDTH + area.left(), y * WIDTH + area.right(), strength);
        }
    }

    private Digit digit(Area box) {
        return new InkFitter(ink, WIDTH, HEIGHT, box).digit();
    }

    /** All 20x20 pixels of the box have this much ink, and no other has any. */
    private static void assertBlock(Digit digit, float strength) {
        for (int i = 0; i < Digit.PIXELS; i++) {
            int row = i / Digit.SIDE;
            int column = i % Digit.SIDE;
            boolean inside = row >= 5 && row < 25 && column >= 5 && column < 25;
            assertThat(digit.at(row, column))
                    .as("row %d, column %d", row, column)
                    .isCloseTo(inside ? strength : 0, within(1e-5f));
        }
    }

    private static double inkOf(Digit digit, int row) {
        double sum = 0;
        for (int column = 0; column < Digit.SIDE; column++) {
            sum += digit.at(row, column);
        }
        return sum;
    }
}

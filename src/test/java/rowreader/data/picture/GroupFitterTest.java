package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;

/** A bar of 4x20 pixels fills the height of a digit pixel by pixel: what becomes of each is seen. */
class GroupFitterTest {
    private static final int WIDTH = 44;
    private static final int HEIGHT = 48;
    private static final Area ALL = new Area(0, 0, WIDTH, HEIGHT);
    private static final Area BAR = new Area(18, 14, 22, 34);

    private final Shapes paper = new Shapes(WIDTH, HEIGHT);

    @Test
    void whatIsWithinAThirdOfThePenAndAPixelIsItsSoftEdge() {
        // The pen is under 4 pixels wide, a third of it under 2: three pixels all around are taken, at the corners,
        // too.
        paper.fill(ALL, 0.272f);
        paper.fill(BAR, 1);
        assertIsBar(fitted(BAR), 4, 0.2f, 3);
    }

    @Test
    void faintInkIsAsStrongAsAny() {
        paper.fill(ALL, 0.136f);
        paper.fill(BAR, 0.5f);
        assertIsBar(fitted(BAR), 4, 0.2f, 3);
    }

    @Test
    void paperIsNoInk() {
        paper.fill(ALL, 0.119f);
        paper.fill(BAR, 1);
        assertIsBar(fitted(BAR), 4, 0, 0);
    }

    @Test
    void aWideStrokeIsFullInside() {
        Area block = new Area(10, 10, 30, 30);
        paper.fill(block, 1);
        assertIsBar(fitted(block), 20, 0, 0);
    }

    @Test
    void everyPartIsMeasuredByItsOwnStrength() {
        Area strong = new Area(4, 14, 8, 34);
        Area faint = new Area(20, 14, 24, 34);
        paper.fill(strong, 1);
        paper.fill(faint, 0.3f);
        Digit digit = fitted(strong, faint);
        assertThat(inRow(digit, 14)).isEqualTo("1111" + "0".repeat(12) + "1111");
    }

    @Test
    void anotherDigitsInkStaysOut() {
        paper.fill(BAR, 1);
        paper.fill(new Area(BAR.right() + 4, 0, WIDTH, HEIGHT), 1);
        paper.fill(new Area(0, BAR.bottom() + 4, WIDTH, HEIGHT), 1);
        assertIsBar(fitted(BAR), 4, 0, 0);
    }

    @Test
    void nothingIsTakenFromBeyondThePicturesEnd() {
        // What follows the last pixel of a row is the first of the next.
        Area corner = new Area(WIDTH - 4, HEIGHT - 20, WIDTH, HEIGHT);
        paper.fill(new Area(0, 0, 2, HEIGHT), 1);
        paper.fill(corner, 1);
        assertIsBar(fitted(corner), 4, 0, 0);
    }

    private Digit fitted(Area... areas) {
        Area box = areas[0];
        for (Area area : areas) {
            box = box.and(area);
        }
        List<Part> parts = new Shapes(WIDTH, HEIGHT).fill(areas).parts();
        return GroupFitter.fit(new PartGroup(parts, box), paper.contrast());
    }

    /** Full ink, 20 pixels high, with so many pixels of soft ink around it and nothing else, wherever it was put. */
    private static void assertIsBar(Digit digit, int width, float soft, int margin) {
        Area bar = InkFitter.box(digit.pixels(), Digit.SIDE, 0.9f);
        assertThat(bar.width()).isEqualTo(width);
        assertThat(bar.height()).isEqualTo(20);
        Area around = bar.grown(margin, Digit.SIDE, Digit.SIDE);
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                Area pixel = new Area(column, row, column + 1, row + 1);
                float outside = around.encloses(pixel) ? soft : 0;
                assertThat(digit.at(row, column))
                        .as("row %d, column %d", row, column)
                        .isCloseTo(bar.encloses(pixel) ? 1 : outside, within(1e-5f));
            }
        }
    }

    /** A row's full pixels as 1 and its others as 0, from the first that is full to the last. */
    private static String inRow(Digit digit, int row) {
        StringBuilder pixels = new StringBuilder();
        for (int column = 0; column < Digit.SIDE; column++) {
            pixels.append(digit.at(row, column) > 0.99 ? 1 : 0);
        }
        return pixels.toString().replaceAll("^0+|0+$", "");
    }
}

package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.data.Digit;

/** Squares of 20 pixels become digits pixel by pixel, so that it is seen what each of them became. */
class GroupFitterTest {
    private static final int WIDTH = 100;
    private static final int HEIGHT = 70;
    /** In the digit it is the square from 5 to 24. */
    private static final Area SQUARE = new Area(40, 30, 60, 50);

    /** The part is what reaches 0.4; the rest is around it. */
    private static Digit fit(Shapes shapes) {
        Contrast contrast = shapes.contrast();
        List<Part> parts = Part.of(contrast.reaching(0.4f), WIDTH, HEIGHT);
        return GroupFitter.fit(
                new PartGroup(
                        parts, parts.stream().map(Part::box).reduce(Area::and).orElseThrow()),
                contrast);
    }

    private static Shapes paper() {
        return new Shapes(WIDTH, HEIGHT);
    }

    private static void assertInk(Digit digit, int row, int column, double ink) {
        assertThat(digit.at(row, column)).as("%d,%d", row, column).isCloseTo((float) ink, within(1e-4f));
    }

    @ParameterizedTest
    @CsvSource({"1", "0.5"})
    void theInksOwnStrengthIsFullInk(float strength) {
        Digit digit = fit(paper().fill(SQUARE, strength));
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                assertInk(digit, row, column, Math.min(row, column) >= 5 && Math.max(row, column) < 25 ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.88,1", "0.9,1", "0.5,0.5", "0.69,0.75"})
    void ofThatStrengthInkIsAPart(float part, double ink) {
        Digit digit = fit(paper().fill(SQUARE, 1).fill(new Area(49, 39, 51, 41), part));
        assertInk(digit, 14, 14, ink);
        assertInk(digit, 15, 15, ink);
        assertInk(digit, 14, 16, 1);
    }

    @ParameterizedTest
    @CsvSource({"0.25,0.1710526", "0.12,0", "0.1,0"})
    void theSoftEdgeOutsideIsKept(float edge, double ink) {
        Digit digit = fit(paper().fill(new Area(39, 29, 61, 51), edge).fill(SQUARE, 1));
        assertInk(digit, 4, 4, ink);
        assertInk(digit, 4, 14, ink);
        assertInk(digit, 25, 25, ink);
        assertInk(digit, 14, 25, ink);
        assertInk(digit, 14, 26, 0);
        assertInk(digit, 5, 5, 1);
    }

    /** A square of 40 pixels is halved. It is 20 thick, so what is up to 8 from it belongs to it. */
    @Test
    void inkFurtherAwayIsLeftOut() {
        Area large = new Area(40, 20, 80, 60);
        Digit digit = fit(paper().fill(large, 1).fill(new Area(30, 38, 34, 42), 0.2f));
        double ink = (0.2 - 0.12) / 0.76;
        assertInk(digit, 14, 5, 1);
        assertInk(digit, 14, 2, 0);
        assertInk(digit, 14, 1, ink);
        assertInk(digit, 14, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "80,50", "0,50", "80,0"})
    void aDigitInACornerOfThePictureIsFittedAsWell(int left, int top) {
        Digit digit = fit(paper().fill(new Area(left, top, left + 20, top + 20), 1));
        assertInk(digit, 5, 5, 1);
        assertInk(digit, 24, 24, 1);
        assertInk(digit, 4, 14, 0);
        assertInk(digit, 25, 14, 0);
        assertInk(digit, 14, 4, 0);
        assertInk(digit, 14, 25, 0);
    }

    @Test
    void everyPartHasItsOwnStrength() {
        Digit digit = fit(paper().fill(new Area(40, 30, 60, 38), 1).fill(new Area(40, 44, 60, 50), 0.5f));
        assertInk(digit, 6, 10, 1);
        assertInk(digit, 23, 10, 1);
    }
}

package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ink is taken for the paper's lines, at each of the limits. */
class RuledLinesTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 120;

    private static Shapes paper() {
        return new Shapes(WIDTH, HEIGHT);
    }

    private static void assertLeft(Shapes shapes, double pen, Shapes left) {
        boolean[] mask = shapes.mask();
        assertThat(RuledLines.without(mask, mask, shapes.contrast(), pen)).isEqualTo(left.mask());
        assertThat(mask).as("what was handed over").isEqualTo(shapes.mask());
        Shapes turned = shapes.turned();
        assertThat(RuledLines.without(turned.mask(), turned.mask(), turned.contrast(), pen))
                .as("turned")
                .isEqualTo(left.turned().mask());
    }

    private static void assertAllIsLeft(Shapes shapes, double pen) {
        assertLeft(shapes, pen, shapes);
    }

    private static void assertNothingIsLeft(Shapes shapes, double pen) {
        assertLeft(shapes, pen, new Shapes(shapes.width(), shapes.height()));
    }

    @Test
    void aLineThatGoesAlmostThroughThePictureGoes() {
        // As far as 0.04 of the side from either end.
        assertNothingIsLeft(paper().fill(new Area(8, 60, 192, 61)), 10);
        assertAllIsLeft(paper().fill(new Area(9, 60, 192, 61)), 10);
        assertAllIsLeft(paper().fill(new Area(8, 60, 191, 61)), 10);
    }

    @Test
    void aLineMayHaveGaps() {
        // 117 of 195 columns are six in ten.
        assertNothingIsLeft(paper().fill(new Area(0, 60, 58, 61), new Area(137, 60, 196, 61)), 10);
        assertAllIsLeft(paper().fill(new Area(0, 60, 57, 61), new Area(137, 60, 196, 61)), 10);
    }

    private static Shapes shortLines(int many, int length, int thickness) {
        Shapes shapes = paper();
        for (int i = 0; i < many; i++) {
            shapes.fill(new Area(50, 20 + 30 * i, 50 + length, 20 + 30 * i + thickness));
        }
        return shapes;
    }

    @Test
    void threeShortLinesAreLinesOfThePaperAndTwoAreNot() {
        assertNothingIsLeft(shortLines(3, 101, 1), 10);
        assertAllIsLeft(shortLines(2, 101, 1), 10);
    }

    @Test
    void noLineIsShorterThanHalfThePicture() {
        assertAllIsLeft(shortLines(3, 100, 1), 10);
    }

    @Test
    void shortLinesMayHaveGapsAsWell() {
        Shapes shapes = paper();
        for (int y = 20; y < 110; y += 30) {
            shapes.fill(new Area(50, y, 80, y + 1), new Area(121, y, 151, y + 1));
        }
        assertNothingIsLeft(shapes, 10);
    }

    @Test
    void shortLinesAreThinnerThanThePen() {
        assertNothingIsLeft(shortLines(3, 101, 3), 5);
        assertAllIsLeft(shortLines(3, 101, 4), 5);
    }

    @Test
    void aThickLineDoesNotMakeTwoShortOnesSeveral() {
        Shapes thin = shortLines(2, 101, 1);
        assertLeft(shortLines(2, 101, 1).fill(new Area(0, 90, 200, 97)), 10, thin);
    }

    @Test
    void amongThinLinesAShortThickOneStays() {
        Area thick = new Area(50, 102, 151, 109);
        assertLeft(shortLines(3, 101, 1).fill(thick), 10, paper().fill(thick));
    }

    @Test
    void aLineIsAtMostHalfAsThickAgainAsThePen() {
        assertNothingIsLeft(paper().fill(new Area(0, 60, 200, 75)), 10);
        assertAllIsLeft(paper().fill(new Area(0, 60, 200, 76)), 10);
    }

    @Test
    void evenUnderAThinPenALineMayBeFourPixelsThick() {
        assertNothingIsLeft(paper().fill(new Area(0, 60, 200, 64)), 2);
        assertAllIsLeft(paper().fill(new Area(0, 60, 200, 65)), 2);
    }

    @Test
    void aLineAtTheEndOfThePictureIsALine() {
        assertNothingIsLeft(paper().fill(new Area(0, 0, 200, 2)), 10);
        assertNothingIsLeft(paper().fill(new Area(0, 118, 200, 120)), 10);
        assertNothingIsLeft(paper().fill(new Area(0, 119, 200, 120)), 10);
    }

    @Test
    void aBarThatThinsOutIsNoLine() {
        assertAllIsLeft(paper().fill(new Area(0, 60, 80, 61), new Area(80, 50, 200, 71)), 10);
    }

    @Test
    void aStrokeAcrossALineStays() {
        // Of a line 5 pixels thick, what is up to 10 across is the line's.
        Shapes line = paper().fill(new Area(0, 60, 200, 65));
        assertNothingIsLeft(line.fill(new Area(90, 57, 93, 67)), 5);
        assertLeft(line.fill(new Area(90, 56, 93, 67)), 5, paper().fill(new Area(90, 56, 93, 67)));
        Shapes thin = paper().fill(new Area(0, 60, 200, 62));
        assertNothingIsLeft(thin.fill(new Area(90, 58, 93, 62)), 5);
        assertLeft(thin.fill(new Area(90, 57, 93, 62)), 5, paper().fill(new Area(90, 57, 93, 62)));
    }

    @Test
    void aStrokeFromEndToEndAcrossALineStays() {
        Area stroke = new Area(90, 0, 100, 120);
        assertLeft(paper().fill(new Area(0, 60, 200, 61)).fill(stroke), 5, paper().fill(stroke));
    }

    @Test
    void strongInkOnALineStays() {
        Area ink = new Area(90, 60, 100, 61);
        Shapes line = paper().fill(new Area(0, 60, 200, 61), 0.5f);
        assertNothingIsLeft(line.fill(ink, 0.75f), 10);
        assertLeft(line.fill(ink, 0.76f), 10, paper().fill(ink));
    }

    @Test
    void strongInkRightBesideALineStaysWithWhatItCrosses() {
        Shapes line = paper().fill(new Area(0, 60, 200, 62), 0.5f);
        line.fill(new Area(90, 61, 100, 62), 0.9f);
        assertLeft(line, 10, paper().fill(new Area(90, 60, 100, 62)));
        line.fill(new Area(90, 61, 100, 62), 0.5f).fill(new Area(90, 60, 100, 61), 0.9f);
        assertLeft(line, 10, paper().fill(new Area(90, 60, 100, 62)));
    }

    @Test
    void howThickAndStrongALineIsMostOfItTells() {
        Area middle = new Area(80, 60, 140, 63);
        assertLeft(paper().fill(new Area(0, 61, 200, 62)).fill(middle), 10, paper().fill(middle));
        Shapes strong = paper().fill(new Area(0, 60, 200, 63), 0.5f).fill(middle, 0.9f);
        assertLeft(strong, 10, paper().fill(middle));
    }

    @Test
    void aSpeckBesideALineGoesWithIt() {
        // Up to two pixels away, in the middle of the line: at its ends it may be measured a pixel too high or too low.
        for (int y : new int[] {58, 62}) {
            assertNothingIsLeft(paper().fill(new Area(0, 60, 200, 61), new Area(98, y, 99, y + 1)), 10);
        }
        for (int y : new int[] {57, 63}) {
            Area speck = new Area(98, y, 99, y + 1);
            assertLeft(paper().fill(new Area(0, 60, 200, 61), speck), 10, paper().fill(speck));
        }
    }

    @Test
    void inkThatALineDoesNotReachStays() {
        Area digit = new Area(90, 20, 110, 50);
        assertLeft(paper().fill(new Area(0, 60, 200, 62)).fill(digit), 10, paper().fill(digit));
    }

    @ParameterizedTest
    @ValueSource(ints = {-14, -13, -12, -11, -10, -9, -8, -7, -5, -3, -2, -1, 1, 2, 3, 4, 6, 8, 9, 10, 11, 12, 13, 14})
    void aLineMayBeAskew(int percent) {
        assertNothingIsLeft(askew(percent), 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, -20, 20, 30})
    void aLineThatIsFarFromLevelIsAStroke(int percent) {
        assertAllIsLeft(askew(percent), 10);
    }

    private static Shapes askew(int percent) {
        Shapes shapes = paper();
        for (int x = 0; x < WIDTH; x++) {
            int y = Math.round(60 + (x - 100) * percent / 100f);
            shapes.fill(new Area(x, y, x + 1, y + 2));
        }
        return shapes;
    }

    @Test
    void aLineThatIsMissingInTheInkIsSeenInTheOtherMarks() {
        Shapes marks = paper().fill(new Area(0, 60, 200, 61));
        Shapes ink = paper().fill(new Area(40, 60, 70, 61)).fill(new Area(100, 20, 110, 50));
        assertThat(RuledLines.without(marks.mask(), ink.mask(), marks.contrast(), 10))
                .isEqualTo(paper().fill(new Area(100, 20, 110, 50)).mask());
    }

    @ParameterizedTest
    @EnumSource
    void theLinesOfSquaredPaperGoAndTheDigitOnThemStays(Shapes.View view) {
        Area digit = new Area(76, 36, 84, 88);
        Shapes shapes = paper();
        Shapes left = paper();
        for (int x = 12; x < WIDTH; x += 20) {
            shapes.fill(new Area(x, 0, x + 1, HEIGHT));
            for (int y = 12; y < HEIGHT; y += 20) {
                shapes.fill(new Area(0, y, WIDTH, y + 1));
                // Where two lines cross, either is a stroke on the other: a speck stays, which is sent away as dust.
                left.fill(new Area(x, y, x + 1, y + 1));
            }
        }
        Shapes seen = view.of(shapes.fill(digit));
        assertThat(RuledLines.without(seen.mask(), seen.mask(), seen.contrast(), 8))
                .isEqualTo(view.of(left.fill(digit)).mask());
    }

    @Test
    void eightyLinesAreEnough() {
        Shapes shapes = new Shapes(60, 500);
        for (int i = 0; i < 82; i++) {
            shapes.fill(new Area(0, 5 + 6 * i, 60, 6 + 6 * i));
        }
        boolean[] left = RuledLines.without(shapes.mask(), shapes.mask(), shapes.contrast(), 4);
        int pixels = 0;
        for (boolean ink : left) {
            pixels += ink ? 1 : 0;
        }
        assertThat(pixels).isEqualTo(2 * 60);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,50", "50,1", "7,7"})
    void aPictureMayBeTiny(int width, int height) {
        Shapes empty = new Shapes(width, height);
        assertThat(RuledLines.without(empty.mask(), empty.mask(), empty.contrast(), 3))
                .isEqualTo(empty.mask());
    }
}

package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent away as no part of a digit, at each of the limits. */
class StrangersTest {
    /** Thin as a pen's stroke, but no line: it stands for a digit. */
    private static final Area DIGIT = new Area(60, 20, 80, 40);

    private static Shapes paper() {
        return new Shapes(100, 80);
    }

    private static int left(Shapes shapes, boolean ruled) {
        return new Strangers(shapes.parts(), shapes.contrast(), ruled)
                .sentAway()
                .size();
    }

    private static int left(Shapes shapes) {
        return left(shapes, false);
    }

    private static List<Area> boxesLeft(Shapes shapes) {
        return new Strangers(shapes.parts(), shapes.contrast(), false)
                .sentAway().stream().map(Part::box).toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatTouchesThePicturesEndOverMoreThanThreeTenthsOfItsLongerSideIsNoDigit(Shapes.View view) {
        Shapes little = paper().outline(DIGIT).fill(new Area(0, 20, 8, 50));
        assertThat(left(view.of(little))).isEqualTo(2);
        Shapes much = paper().outline(DIGIT).fill(new Area(0, 20, 8, 51));
        assertThat(left(view.of(much))).isEqualTo(1);
        assertThat(boxesLeft(much)).containsExactly(DIGIT);
    }

    @Test
    void whatIsAloneStaysWhateverItLooksLike() {
        assertThat(left(paper().fill(new Area(0, 20, 8, 51)))).isEqualTo(1);
        assertThat(left(paper().fill(new Area(10, 20, 90, 22)))).isEqualTo(1);
    }

    /** A frame of 196 pixels with a spur of 4 inwards: with a rim of 5 pixels, all at the rim. */
    private static Shapes frame() {
        return paper().outline(new Area(20, 20, 80, 60)).fill(new Area(21, 30, 25, 31));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAroundADigitAndAlmostAllAtItsOwnRimIsAFrame(Shapes.View view) {
        Shapes frame = frame().fill(new Area(25, 30, 26, 45)).outline(new Area(45, 30, 57, 50));
        assertThat(left(view.of(frame))).isEqualTo(1);
        // One more pixel further in, and less than 93 in 100 are at the rim.
        Shapes letter = frame().fill(new Area(25, 30, 26, 46)).outline(new Area(45, 30, 57, 50));
        assertThat(left(view.of(letter))).isEqualTo(2);
        Shapes nearer = frame().fill(new Area(24, 30, 25, 46)).outline(new Area(45, 30, 57, 50));
        assertThat(left(view.of(nearer))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theRimIsAsWideAboveAsBeside(Shapes.View view) {
        Shapes digit = paper().outline(new Area(20, 20, 80, 60)).outline(new Area(45, 30, 57, 50));
        Shapes nearer = digit.fill(new Area(30, 21, 31, 25)).fill(new Area(30, 24, 44, 25));
        assertThat(left(view.of(nearer))).isEqualTo(1);
        Shapes further = nearer.fill(new Area(25, 25, 43, 26));
        assertThat(left(view.of(further))).isEqualTo(2);
    }

    @Test
    void ninetyThreeInAHundredAtTheRimAreTooFewForAFrame() {
        // 279 of 300 pixels.
        Shapes letter = paper().outline(new Area(20, 20, 80, 60))
                .fill(new Area(21, 30, 25, 50))
                .fill(new Area(21, 50, 24, 51))
                .fill(new Area(25, 30, 26, 51))
                .outline(new Area(45, 30, 57, 50));
        assertThat(left(letter)).isEqualTo(2);
        assertThat(left(letter.fill(new Area(21, 51, 22, 52)))).isEqualTo(1);
    }

    @Test
    void aThickFrameIsAFrameUpToTheWidthOfItsRim() {
        Shapes inside = paper().outline(new Area(45, 35, 55, 45));
        assertThat(left(inside.outline(new Area(20, 20, 80, 60), 5))).isEqualTo(1);
        assertThat(left(inside.outline(new Area(20, 20, 80, 60), 6))).isEqualTo(2);
    }

    @Test
    void aZeroIsNoFrame() {
        assertThat(left(paper().outline(new Area(10, 20, 30, 60)).outline(new Area(50, 20, 70, 60))))
                .isEqualTo(2);
        assertThat(left(paper().outline(new Area(10, 20, 30, 60)).fill(new Area(50, 20, 54, 60))))
                .isEqualTo(2);
    }

    @Test
    void aSpeckInAZeroDoesNotMakeItAFrame() {
        Shapes zero = paper().outline(new Area(20, 20, 80, 60));
        assertThat(left(zero.fill(new Area(45, 35, 46, 44)))).isEqualTo(2);
        // A tenth pixel, and what is inside is more than 0.15 of what is around it.
        assertThat(left(zero.fill(new Area(45, 44, 46, 45)))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"50,1", "49,2"})
    void aThinLineOverHalfThePictureIsAnEdge(int length, int left) {
        Shapes shapes = paper().outline(DIGIT).fill(new Area(10, 60, 10 + length, 62));
        assertThat(left(shapes)).isEqualTo(left);
        assertThat(left(shapes.turned())).isEqualTo(left);
        assertThat(left(shapes.mirrored())).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"29,1", "30,2"})
    void anEdgeIsMuchLongerThanADigit(int digit, int left) {
        Shapes shapes = paper().outline(new Area(60, 10, 80, 10 + digit)).fill(new Area(10, 60, 61, 62));
        assertThat(left(shapes)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"2,1", "3,1", "4,2"})
    void anEdgeIsThin(int thickness, int left) {
        Shapes shapes = paper().outline(DIGIT).fill(new Area(10, 60, 60, 60 + thickness));
        assertThat(left(shapes)).isEqualTo(left);
    }

    /** Three bumps make 153 pixels with 102 at the edge: a thickness of 3, the limit of its length of 50. */
    private static Shapes bumpy(Shapes shapes, int bumps) {
        shapes.fill(new Area(10, 60, 60, 63));
        for (int i = 0; i < bumps; i++) {
            shapes.fill(new Area(20 + 10 * i, 59, 21 + 10 * i, 60));
        }
        return shapes;
    }

    @Test
    void anEdgeIsThinnerThanSixHundredthsOfItsLength() {
        assertThat(left(bumpy(paper().outline(DIGIT), 2))).isEqualTo(1);
        assertThat(left(bumpy(paper().outline(DIGIT), 3))).isEqualTo(2);
    }

    @Test
    void twoEdgesAreBothSentAway() {
        Shapes shapes = paper().outline(DIGIT).fill(new Area(10, 60, 65, 62)).fill(new Area(10, 70, 60, 72));
        assertThat(boxesLeft(shapes)).containsExactly(DIGIT);
    }

    @Test
    void besideAnythingAsLongThatIsNoEdgeALineIsNotSentAway() {
        Area line = new Area(10, 70, 60, 72);
        // Too thick, thick by a hair, and thin but bent.
        assertThat(left(paper().outline(DIGIT).fill(line).fill(new Area(10, 60, 60, 65))))
                .isEqualTo(3);
        assertThat(left(bumpy(paper().outline(DIGIT).fill(line), 3))).isEqualTo(3);
        assertThat(left(paper().outline(DIGIT)
                        .fill(line)
                        .fill(new Area(10, 40, 12, 66))
                        .fill(new Area(10, 64, 50, 66))))
                .isEqualTo(3);
    }

    /** A thin line from the left, that many pixels lower at its right end; its two halves may bend off it. */
    private static Shapes line(int down, int bend) {
        Shapes shapes = new Shapes(100, 100).outline(new Area(66, 3, 80, 17));
        int before = -1;
        for (int x = 0; x < 60; x++) {
            int y = 20 + Math.round(down * x / 59f + bend * (1 - Math.abs(x - 29.5f) / 29.5f));
            int from = before < 0 ? y : Math.min(before, y);
            int to = before < 0 ? y : Math.max(before, y);
            shapes.fill(new Area(10 + x, from, 11 + x, to + 1));
            before = y;
        }
        return shapes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 13, 31, 59, 75})
    void anEdgeMayBeAslant(int down) {
        assertThat(left(line(down, 0))).isEqualTo(1);
        assertThat(left(line(down, 0).turned())).isEqualTo(1);
        assertThat(left(line(down, 0).mirrored())).isEqualTo(1);
        assertThat(left(line(down, 0).mirrored().turned())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0,6", "5,6", "13,6", "31,8", "59,10", "59,-10", "31,-8", "13,-7"})
    void aBentLineIsNoEdge(int down, int bend) {
        assertThat(left(line(down, bend))).isEqualTo(2);
        assertThat(left(line(down, bend).turned())).isEqualTo(2);
        assertThat(left(line(down, bend).mirrored())).isEqualTo(2);
        assertThat(left(line(down, bend).mirrored().turned())).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"3,1", "4,2"})
    void aFlatBoxIsNoEdge(int height, int left) {
        // Its pixels are up to 1.5 from its middle: more than 0.02 of its length.
        Shapes shapes = paper().outline(DIGIT).outline(new Area(10, 60, 60, 60 + height));
        assertThat(left(shapes)).isEqualTo(left);
        assertThat(left(shapes.turned())).isEqualTo(left);
    }

    @Test
    void onRuledPaperFaintInkIsWhatIsLeftOfItsLines() {
        Shapes limit = paper().fill(new Area(10, 10, 20, 30), 0.625f).fill(new Area(40, 10, 50, 30), 0.28125f);
        assertThat(left(limit, true)).isEqualTo(2);
        Shapes fainter = paper().fill(new Area(10, 10, 20, 30), 0.625f).fill(new Area(40, 10, 50, 30), 0.281f);
        assertThat(new Strangers(fainter.parts(), fainter.contrast(), true).sentAway())
                .extracting(Part::box)
                .containsExactly(new Area(10, 10, 20, 30));
        assertThat(left(fainter, false)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"3,1", "2,2"})
    void howStrongInkIsALargePartTells(int rows, int left) {
        // 30 of 100 pixels make a part a large one, 29 do not.
        Shapes shapes = paper().fill(new Area(10, 10, 20, 20), 0.4f).fill(new Area(40, 10, 50, 10 + rows), 1f);
        if (rows == 2) {
            shapes.fill(new Area(40, 12, 49, 13));
        }
        assertThat(left(shapes, true)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"8,2", "7,1"})
    void whatIsShorterThanSevenHundredthsOfTheLargestIsDust(int length, int left) {
        Shapes shapes =
                new Shapes(300, 300).outline(new Area(50, 50, 130, 151)).fill(new Area(200, 50, 202, 50 + length));
        assertThat(left(shapes)).isEqualTo(left);
    }

    @Test
    void aFewPixelsBesideAThickPenAreDust() {
        // 20x18 pixels have a thickness of 10: 0.3 of its square are 30 pixels.
        Shapes enough = paper().fill(new Area(10, 10, 30, 28)).fill(new Area(60, 10, 65, 16));
        assertThat(left(enough)).isEqualTo(2);
        Shapes few = paper().fill(new Area(10, 10, 30, 28))
                .fill(new Area(60, 10, 65, 15))
                .fill(new Area(60, 15, 64, 16));
        assertThat(left(few)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"40,3", "39,2"})
    void howThickThePenIsAPartTellsThatIsLongerThanHalfTheLongest(int longest, int left) {
        Shapes shapes = paper().outline(new Area(70, 10, 80, 10 + longest))
                .fill(new Area(10, 10, 30, 28))
                .fill(new Area(50, 10, 55, 15));
        assertThat(left(shapes)).isEqualTo(left);
    }
}

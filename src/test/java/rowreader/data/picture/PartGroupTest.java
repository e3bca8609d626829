package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parts are taken for one digit, at each of the limits. */
class PartGroupTest {
    /** So high that the usual digit's longer side, which limits are parts of, is this. */
    private static final int USUAL = 100;

    /** Two others, far away on the left, that make it the usual one. They are never joined with anything. */
    private static Shapes sheet() {
        return new Shapes(900, 400)
                .outline(new Area(20, 100, 40, 100 + USUAL))
                .outline(new Area(150, 100, 170, 100 + USUAL));
    }

    private static List<Area> boxes(Shapes shapes) {
        return PartGroup.of(shapes.parts()).stream().map(PartGroup::box).toList();
    }

    /** Of the digits on {@link #sheet()}, those that are looked at. */
    private static int digits(Shapes shapes) {
        return (int) boxes(shapes).stream().filter(box -> box.left() > 200).count();
    }

    private static int digits(Area... outlines) {
        Shapes shapes = sheet();
        for (Area outline : outlines) {
            shapes.outline(outline);
        }
        return digits(shapes);
    }

    @ParameterizedTest
    @CsvSource({"150,1", "151,2"})
    void noDigitIsHalfAsLongAgainAsUsual(int together, int digits) {
        assertThat(digits(new Area(400, 100, 440, 173), new Area(400, 177, 440, 100 + together)))
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"180,1", "181,2"})
    void aLargeDigitMayBeLonger(int together, int digits) {
        assertThat(digits(new Area(400, 100, 440, 220), new Area(400, 224, 440, 100 + together)))
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"88,1", "89,2"})
    void twoStrokesSideBySideAreTogetherNoWiderThanADigit(int together, int digits) {
        assertThat(digits(new Area(400, 100, 441, 180), new Area(445, 100, 400 + together, 180)))
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"5,1", "6,2"})
    void twoStrokesSideBySideAreNearEachOther(int distance, int digits) {
        assertThat(digits(new Area(400, 100, 430, 200), new Area(429 + distance, 100, 460, 200)))
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"35,1", "36,2"})
    void aRoofMayBeFarAboveItsFive(int distance, int digits) {
        assertThat(digits(new Area(400, 100, 460, 170), new Area(420, 91 - distance, 470, 101 - distance)))
                .isEqualTo(digits);
    }

    @Test
    void aRoofMayComeBeforeOrAfterItsFive() {
        Shapes shapes = sheet().outline(new Area(400, 100, 460, 170)).outline(new Area(420, 60, 470, 70));
        List<Part> parts = shapes.parts();
        assertThat(PartGroup.of(parts)).hasSize(3);
        Collections.reverse(parts);
        assertThat(PartGroup.of(parts)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"34,1", "35,2"})
    void aRoofIsFlat(int height, int digits) {
        // 30 away: near enough for a roof only.
        assertThat(digits(new Area(400, 100, 460, 170), new Area(410, 71 - height, 460, 71)))
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"35,1", "34,2"})
    void aRoofIsWiderThanHigh(int width, int digits) {
        assertThat(digits(new Area(400, 100, 460, 170), new Area(410, 37, 410 + width, 71)))
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"11,1", "10,2"})
    void aQuarterOfARoofIsOverItsFive(int shared, int digits) {
        assertThat(digits(new Area(400, 100, 460, 170), new Area(460 - shared, 65, 500 - shared, 75)))
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"200,35,1", "200,36,2", "100,17,1", "100,18,2"})
    void aRoofIsAboutAboveItsFive(int usual, int low, int digits) {
        // Beside the upright stroke of an L: three tenths of its height away.
        Shapes shapes = new Shapes(1200, 600)
                .outline(new Area(20, 100, 40, 100 + usual))
                .outline(new Area(300, 100, 320, 100 + usual));
        int away = usual * 3 / 10;
        shapes.fill(new Area(700, 100, 701, 100 + usual))
                .fill(new Area(700, 99 + usual, 700 + usual * 4 / 5, 100 + usual))
                .outline(new Area(700 + away, 90, 700 + away + usual * 2 / 5, 100 + low));
        assertThat(boxes(shapes)).hasSize(2 + digits);
    }

    @ParameterizedTest
    @CsvSource({"23,1", "24,2"})
    void aSmallPartIsNearItsDigit(int distance, int digits) {
        assertThat(digits(new Area(400, 100, 430, 200), new Area(429 + distance, 120, 439 + distance, 170)))
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"54,1", "56,2"})
    void aLongPartLooksForNoDigit(int length, int digits) {
        assertThat(digits(new Area(400, 100, 430, 200), new Area(449, 110, 459, 110 + length)))
                .isEqualTo(digits);
    }

    @Test
    void aPartIsSmallIfItIsShorterThanElevenTwentiethsOfTheUsualDigit() {
        // 0.55 of 80 are 44.
        for (int length = 43; length <= 44; length++) {
            Shapes shapes = new Shapes(900, 400)
                    .outline(new Area(20, 100, 40, 180))
                    .outline(new Area(150, 100, 170, 180))
                    .outline(new Area(400, 100, 430, 180))
                    .outline(new Area(446, 110, 456, 110 + length));
            assertThat(digits(shapes)).isEqualTo(length == 43 ? 1 : 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"23,34,1", "24,34,2", "20,35,2"})
    void aLowPartUnderADigitIsNearItHoweverLongItIs(int distance, int height, int digits) {
        assertThat(digits(new Area(400, 100, 480, 170), new Area(410, 169 + distance, 470, 169 + distance + height)))
                .isEqualTo(digits);
    }

    /** Two hooks, far from each other, whose boxes share a corner of that width and 60 rows. */
    private static Shapes hooks(int shared) {
        int left = 500 - shared;
        return sheet().fill(new Area(400, 140, 401, 240), new Area(400, 239, 500, 240))
                .fill(new Area(left, 100, left + 100, 101), new Area(left + 99, 100, left + 100, 200));
    }

    @Test
    void partsThatShareMoreThanThreeTenthsOfTheSmallersBoxAreOneDigit() {
        assertThat(digits(hooks(50))).isEqualTo(2);
        assertThat(digits(hooks(51))).isEqualTo(1);
    }

    /** An upright stroke that reaches that far down into an open 4, and ends that far above its bar. */
    private static Shapes four(int left, int shared, int above) {
        int bar = 99 + shared + above;
        return sheet().fill(new Area(left, 100, left + 1, 200), new Area(left, bar, 460, bar + 1))
                .outline(new Area(458, shared, 478, 100 + shared));
    }

    @Test
    void strokesThatAreNearNeedToShareLess() {
        // 2 columns of the stroke's 20, and 61 of its 100 rows: just more than 0.06 of its box.
        assertThat(digits(four(400, 61, 11))).isEqualTo(1);
        assertThat(digits(four(400, 61, 12))).isEqualTo(2);
        assertThat(digits(four(400, 60, 11))).isEqualTo(2);
    }

    @Test
    void strokesThatAreTogetherTooWideNeedToShareMore() {
        assertThat(digits(four(320, 61, 11))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"11,31,1", "12,31,2", "11,30,2"})
    void twoHalvesOfADigitAreOneAboveTheOther(int distance, int shared, int digits) {
        assertThat(digits(
                        new Area(400, 100, 460, 160),
                        new Area(460 - shared, 159 + distance, 520 - shared, 219 + distance)))
                .isEqualTo(digits);
    }

    @Test
    void whatIsAsNearAsThreeTenthsOfAThickPenIsOneStroke() {
        // 20x18 pixels have a thickness of 10, so a cut may be 4 wide from edge to edge.
        for (int distance = 4; distance <= 5; distance++) {
            Shapes shapes =
                    new Shapes(200, 100).fill(new Area(20, 20, 40, 38), new Area(39 + distance, 20, 59 + distance, 38));
            assertThat(boxes(shapes)).hasSize(distance - 3);
        }
    }

    @Test
    void aPartBetweenTwoDigitsGoesToTheNearerOne() {
        Area left = new Area(400, 100, 430, 200);
        Area right = new Area(465, 101, 495, 200);
        assertThat(boxes(sheet().outline(left)
                        .outline(new Area(450, 130, 456, 170))
                        .outline(right)))
                .contains(left, new Area(450, 101, 495, 200));
        assertThat(boxes(sheet().outline(left)
                        .outline(new Area(439, 130, 445, 170))
                        .outline(right)))
                .contains(new Area(400, 100, 445, 200), right);
    }

    @Test
    void aDigitMayHaveManyParts() {
        List<PartGroup> groups = PartGroup.of(sheet().outline(new Area(400, 100, 430, 200))
                .outline(new Area(445, 110, 455, 150))
                .outline(new Area(375, 110, 385, 150))
                .parts());
        assertThat(groups).hasSize(3).anySatisfy(group -> {
            assertThat(group.parts()).hasSize(3);
            assertThat(group.box()).isEqualTo(new Area(375, 100, 455, 200));
        });
    }

    @ParameterizedTest
    @CsvSource({"40,3", "39,2"})
    void theUsualDigitIsTheMiddleOfThoseThatAreNotSmall(int small, int digits) {
        // 40 of 100 counts, so the usual digit is 60, and 40 is long. Below, it is 100, and the small part has a digit.
        Shapes shapes = new Shapes(900, 400)
                .outline(new Area(20, 100, 40, 200))
                .outline(new Area(300, 100, 320, 160))
                .outline(new Area(59, 110, 69, 110 + small));
        assertThat(boxes(shapes)).hasSize(digits);
    }

    @Test
    void aCutOffDigitCountsIfThereIsNoWholeOne() {
        Area cut = new Area(0, 20, 30, 120);
        Area whole = new Area(200, 20, 230, 120);
        assertThat(boxes(new Shapes(400, 200).outline(cut).outline(whole))).containsExactly(whole);
        assertThat(boxes(new Shapes(400, 200).outline(cut))).containsExactly(cut);
    }

    @ParameterizedTest
    @CsvSource({"33,3", "32,2"})
    void whatIsNotAThirdOfTheLargestDigitIsNone(int height, int digits) {
        assertThat(boxes(sheet().outline(new Area(500, 100, 510, 100 + height))))
                .hasSize(digits);
    }

    @ParameterizedTest
    @CsvSource({"10,2", "9,1"})
    void whatIsNotTenPixelsLongIsGrain(int height, int digits) {
        Shapes shapes =
                new Shapes(200, 100).outline(new Area(20, 20, 26, 32)).outline(new Area(120, 20, 126, 20 + height));
        assertThat(boxes(shapes)).hasSize(digits);
    }

    @Test
    void noPartGetsLost() {
        Shapes shapes = hooks(51);
        int pixels = PartGroup.of(shapes.parts()).stream()
                .flatMap(group -> group.parts().stream())
                .mapToInt(part -> part.pixels().length)
                .sum();
        int ink = 0;
        for (boolean set : shapes.mask()) {
            ink += set ? 1 : 0;
        }
        assertThat(pixels).isEqualTo(ink);
    }
}

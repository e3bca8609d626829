package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    /** The boxes must be read in the order they are given in, whatever order they are found in. */
    private static void assertReadInThisOrder(Area... boxes) {
        List<PartGroup> digits = new ArrayList<>();
        for (Area box : boxes) {
            digits.add(new PartGroup(List.of(), box));
        }
        for (int i = 0; i < boxes.length; i++) {
            Collections.rotate(digits, 1);
            assertThat(ReadingOrder.of(digits)).extracting(PartGroup::box).containsExactly(boxes);
        }
        Collections.reverse(digits);
        assertThat(ReadingOrder.of(digits)).extracting(PartGroup::box).isEqualTo(Arrays.asList(boxes));
    }

    private static Area box(int left, int top) {
        return new Area(left, top, left + 10, top + 10);
    }

    @Test
    void nothingIsReadAsNothing() {
        assertThat(ReadingOrder.of(List.of())).isEmpty();
    }

    @Test
    void linesAreReadFromTheTopAndEachFromTheLeft() {
        assertReadInThisOrder(box(5, 0), box(20, 1), box(40, 0), box(0, 20), box(30, 22), box(50, 20));
    }

    @Test
    void aLineMayRiseOrFallByMoreThanItsOwnHeight() {
        assertReadInThisOrder(box(0, 0), box(20, 5), box(40, 10), box(60, 15), box(0, 20), box(20, 25), box(40, 30));
        assertReadInThisOrder(box(0, 30), box(20, 25), box(40, 20), box(60, 15), box(0, 50), box(20, 45));
    }

    @Test
    void neighboursInALineShareMoreThanFourTenthsOfTheirHeight() {
        assertReadInThisOrder(box(0, 5), box(20, 0));
        // Of 10 rows, 4 are shared: two lines.
        assertReadInThisOrder(box(20, 0), box(0, 6));
    }

    @Test
    void theLowerOfTwoNeighboursCounts() {
        assertReadInThisOrder(new Area(0, 0, 10, 100), new Area(20, -5, 30, 5));
        assertReadInThisOrder(new Area(0, -5, 10, 5), new Area(20, -50, 30, 50));
    }

    @Test
    void aDigitIsInTheLineThatItSharesMostWith() {
        // The third is beside both of the others.
        assertReadInThisOrder(box(0, 0), box(20, 4), box(1, 11));
        assertReadInThisOrder(box(0, 0), box(1, 11), box(20, 7));
    }

    @Test
    void linesAreOrderedByTheirMiddles() {
        // The second line begins higher, but is lower on the whole.
        assertReadInThisOrder(box(0, 12), box(20, 7), box(40, 2), new Area(50, 13, 60, 33));
        assertReadInThisOrder(new Area(0, 10, 10, 20), new Area(20, 0, 21, 60));
    }
}

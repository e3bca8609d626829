package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DigitsInReadingOrderTest {
    @Test
    void aLineIsReadFromTheLeft() {
        Area first = new Area(10, 20, 20, 40);
        Area second = new Area(30, 20, 40, 40);
        Area third = new Area(50, 20, 60, 40);
        assertThat(order(third, first, second)).containsExactly(first, second, third);
    }

    @Test
    void theUpperLineIsReadFirst() {
        Area upper = new Area(50, 10, 60, 30);
        Area upperNext = new Area(70, 10, 80, 30);
        Area lower = new Area(10, 40, 20, 60);
        Area lowerNext = new Area(30, 40, 40, 60);
        assertThat(order(lowerNext, lower, upperNext, upper)).containsExactly(upper, upperNext, lower, lowerNext);
    }

    @Test
    void aLineMayClimbAboveTheBeginningOfTheOneBeforeIt() {
        Area one = new Area(0, 30, 10, 50);
        Area two = new Area(20, 22, 30, 42);
        Area three = new Area(40, 14, 50, 34);
        Area four = new Area(60, 6, 70, 26);
        Area below = new Area(0, 60, 10, 80);
        Area belowLast = new Area(60, 36, 70, 56);
        Area belowMiddle = new Area(20, 52, 30, 72);
        Area belowNext = new Area(40, 44, 50, 64);
        assertThat(order(below, belowMiddle, belowNext, belowLast, one, two, three, four))
                .containsExactly(one, two, three, four, below, belowMiddle, belowNext, belowLast);
    }

    @Test
    void neighboursInALineShareMoreThanFourTenthsOfTheLowersHeight() {
        Area left = new Area(10, 100, 20, 200);
        Area nine = new Area(30, 91, 40, 111);
        Area eight = new Area(30, 88, 40, 108);
        // The right one is higher up: it is read first if it is a line of its own.
        assertThat(order(left, nine)).containsExactly(left, nine);
        assertThat(order(left, eight)).containsExactly(eight, left);
    }

    @Test
    void betweenTwoLinesADigitIsInTheOneItSharesMoreWith() {
        Area upper = new Area(0, 0, 10, 60);
        Area lower = new Area(20, 70, 30, 130);
        Area nearerToTheLower = new Area(40, 31, 50, 101);
        Area nearerToTheUpper = new Area(40, 29, 50, 99);
        assertThat(order(upper, lower, nearerToTheLower)).containsExactly(upper, lower, nearerToTheLower);
        assertThat(order(upper, lower, nearerToTheUpper)).containsExactly(upper, nearerToTheUpper, lower);
    }

    @Test
    void aHighDigitDoesNotPutItsLineAboveOthers() {
        // By their middles, not by their tops.
        Area tall = new Area(0, 0, 10, 300);
        Area small = new Area(20, 20, 30, 60);
        assertThat(order(tall, small)).containsExactly(tall, small);
        Area beside = new Area(400, 10, 410, 200);
        Area under = new Area(380, 201, 390, 260);
        assertThat(order(under, beside)).containsExactly(beside, under);
    }

    @Test
    void nothingIsInNoOrder() {
        assertThat(order()).isEmpty();
    }

    private static List<Area> order(Area... boxes) {
        List<PartGroup> digits =
                Stream.of(boxes).map(box -> new PartGroup(List.of(), box)).toList();
        return ReadingOrder.of(digits).stream().map(PartGroup::box).toList();
    }
}

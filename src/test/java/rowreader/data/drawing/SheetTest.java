package rowreader.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);
    private static final double PEN = 4;

    private final Random random = new Random(13);

    @Test
    void aDrawingBesideTheSheetIsMovedToItsMiddle() {
        for (int trial = 0; trial < 100; trial++) {
            Drawing drawing = somewhere();
            Drawing placed = drawing.onSheet(0.75);
            Box box = Box.of(placed.strokes());
            assertThat(box.left() + box.right()).isCloseTo(1, ROUNDING);
            assertThat(box.top() + box.bottom()).isCloseTo(1, ROUNDING);
            assertThat(Math.max(box.width(), box.height())).isCloseTo(0.75, ROUNDING);
            assertHasTheShapeOf(drawing, placed);
        }
    }

    @Test
    void aDrawingFillsTheSheetFromItsCorner() {
        for (int trial = 0; trial < 100; trial++) {
            Drawing drawing = somewhere();
            Drawing filling = drawing.fillingSheet();
            Box box = Box.of(filling.strokes());
            assertThat(box.left()).isCloseTo(0, ROUNDING);
            assertThat(box.top()).isCloseTo(0, ROUNDING);
            assertThat(Math.max(box.right(), box.bottom())).isCloseTo(1, ROUNDING);
            assertHasTheShapeOf(drawing, filling);
        }
    }

    @Test
    void aDrawingThatLiesOnTheSheetStaysWhereItIs() {
        Drawing inside = withPoints(0, 0.5, 0.25, 0, 1, 0.75, 0.5, 1);
        assertThat(inside.onSheet(0.5)).isSameAs(inside);
        for (double beyond : new double[] {-0.001, 1.001}) {
            Drawing beside = withPoints(0.5, 0.5, beyond, 0.5);
            assertThat(beside.onSheet(0.5)).isNotSameAs(beside);
            Drawing aboveOrBelow = withPoints(0.5, 0.5, 0.5, beyond);
            assertThat(aboveOrBelow.onSheet(0.5)).isNotSameAs(aboveOrBelow);
        }
    }

    @Test
    void nothingStaysNothing() {
        Drawing nothing = Drawing.EMPTY.withPenWidth(PEN);
        assertThat(nothing.onSheet(0.5)).isSameAs(nothing);
        assertThat(nothing.fillingSheet()).isSameAs(nothing);
        assertThat(nothing.points()).isZero();
    }

    @Test
    void aDotGoesToTheMiddle() {
        Drawing dot = withPoints(50, -70).onSheet(0.75);
        assertThat(dot.strokes()).containsExactly(Stroke.of(new double[] {0.5}, new double[] {0.5}));
    }

    @Test
    void theLargestNumbersFitAsWell() {
        double most = Double.MAX_VALUE;
        assertThat(withPoints(-most, -most / 2, most, most / 2).fillingSheet().strokes())
                .containsExactly(Stroke.of(new double[] {0, 1}, new double[] {0, 0.5}));
        assertThat(withPoints(-most, 0, most, 0).fillingSheet().strokes())
                .containsExactly(Stroke.of(new double[] {0, 1}, new double[] {0, 0}));
    }

    @Test
    void pointsAreCountedOverAllStrokes() {
        Drawing drawing = withPoints(1, 2, 3, 4).withStroke(Stroke.of(new double[] {5}, new double[] {6}));
        assertThat(drawing.points()).isEqualTo(3);
    }

    /** Two strokes far from the sheet, in a unit of any size. */
    private Drawing somewhere() {
        double unit = Math.pow(10, random.nextInt(9) - 3);
        double right = (random.nextInt(2) * 40 - 20 + random.nextDouble()) * unit;
        double down = (random.nextInt(2) * 40 - 20 + random.nextDouble()) * unit;
        Stroke first = Polylines.onGrid(random, 5, 8).moved(unit, right, down);
        Stroke second = Polylines.onGrid(random, 3, 8).moved(unit, right, down);
        // A point off both, so that there is a longer side.
        Stroke dot = Stroke.of(new double[] {right - unit}, new double[] {down - 2 * unit});
        Drawing drawing = new Drawing(List.of(first, second, dot), PEN);
        Box box = Box.of(drawing.strokes());
        return box.isInUnitSquare() ? somewhere() : drawing;
    }

    /** Whether one is the other at another size and place, so that every step is multiplied by the same number. */
    private static void assertHasTheShapeOf(Drawing before, Drawing after) {
        Box box = Box.of(before.strokes());
        Box now = Box.of(after.strokes());
        double scale = Math.max(now.width(), now.height()) / Math.max(box.width(), box.height());
        assertThat(after.penWidth()).isEqualTo(before.penWidth());
        assertThat(after.strokes()).hasSameSizeAs(before.strokes());
        for (int s = 0; s < before.strokes().size(); s++) {
            Stroke stroke = before.strokes().get(s);
            Stroke moved = after.strokes().get(s);
            assertThat(moved.size()).isEqualTo(stroke.size());
            for (int i = 0; i < stroke.size(); i++) {
                assertThat(moved.x(i) - now.left()).isCloseTo(scale * (stroke.x(i) - box.left()), ROUNDING);
                assertThat(moved.y(i) - now.top()).isCloseTo(scale * (stroke.y(i) - box.top()), ROUNDING);
            }
        }
    }

    private static Drawing withPoints(double... coordinates) {
        Stroke.Builder points = new Stroke.Builder();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(coordinates[i], coordinates[i + 1]);
        }
        return new Drawing(List.of(points.build()), PEN);
    }
}

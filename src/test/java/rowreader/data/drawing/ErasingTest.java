package rowreader.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ErasingTest {
    private static final double ROUNDING = 1e-9;
    private static final Stroke LINE = Stroke.of(new double[] {0, 10}, new double[] {0, 0});

    private final Random random = new Random(5);

    @Test
    void leavesExactlyThePointsOutsideTheCircle() {
        for (int trial = 0; trial < 600; trial++) {
            Stroke stroke = Polylines.onGrid(random, 1 + random.nextInt(7), 2 + random.nextInt(7));
            double x = random.nextInt(8) + random.nextInt(2) * random.nextDouble();
            double y = random.nextInt(8) + random.nextInt(2) * random.nextDouble();
            double radius = 1 + random.nextInt(3) * (random.nextBoolean() ? 1 : random.nextDouble());
            List<Stroke> left = Drawing.of(List.of(stroke)).erased(x, y, radius).strokes();
            for (int i = 0; i < stroke.size(); i++) {
                for (int step = 0; step < 16; step++) {
                    double[] point = Polylines.between(stroke, i, step / 16.0);
                    double outside = Math.hypot(point[0] - x, point[1] - y) - radius;
                    if (outside > ROUNDING) {
                        assertThat(Polylines.distance(point[0], point[1], left)).isLessThan(ROUNDING);
                    }
                }
            }
            for (Stroke piece : left) {
                assertLiesOn(stroke, piece);
                assertIsOutside(piece, x, y, radius);
            }
        }
    }

    @Test
    void takesNothingWhereItOnlyTouches() {
        Drawing drawing = Drawing.of(List.of(LINE));
        assertThat(drawing.erased(5, 2, 2)).isSameAs(drawing);
        assertThat(drawing.erased(12, 0, 2)).isSameAs(drawing);
        assertThat(drawing.erased(-2, 0, 2)).isSameAs(drawing);
        Drawing dot = Drawing.of(List.of(Stroke.of(new double[] {3}, new double[] {4})));
        assertThat(dot.erased(0, 0, 5)).isSameAs(dot);
    }

    @Test
    void keepsWhatFollowsAPointOnTheCircle() {
        Drawing drawing = Drawing.of(List.of(Stroke.of(new double[] {0, 4, 6, 10}, new double[4])));
        assertThat(drawing.erased(5, 0, 1).strokes())
                .containsExactly(
                        Stroke.of(new double[] {0, 4}, new double[2]), Stroke.of(new double[] {6, 10}, new double[2]));
    }

    @Test
    void wipesAPenThatRestedInTheCircle() {
        Stroke rested = Stroke.of(new double[] {0, 5, 5, 5, 10}, new double[5]);
        assertThat(Drawing.of(List.of(rested)).erased(5, 0, 1).strokes())
                .containsExactly(
                        Stroke.of(new double[] {0, 4}, new double[2]), Stroke.of(new double[] {6, 10}, new double[2]));
        Stroke dot = Stroke.of(new double[] {5, 5}, new double[2]);
        assertThat(Drawing.of(List.of(dot)).erased(5, 0, 1).isEmpty()).isTrue();
    }

    private static void assertLiesOn(Stroke stroke, Stroke piece) {
        for (int i = 0; i < piece.size(); i++) {
            for (int step = 0; step < 8; step++) {
                double[] point = Polylines.between(piece, i, step / 8.0);
                assertThat(Polylines.distance(point[0], point[1], List.of(stroke)))
                        .isLessThan(ROUNDING);
            }
        }
    }

    private static void assertIsOutside(Stroke piece, double x, double y, double radius) {
        for (int i = 0; i < piece.size(); i++) {
            for (int step = 0; step < 8; step++) {
                double[] point = Polylines.between(piece, i, step / 8.0);
                assertThat(Math.hypot(point[0] - x, point[1] - y)).isGreaterThan(radius - 1e-6);
            }
        }
    }
}

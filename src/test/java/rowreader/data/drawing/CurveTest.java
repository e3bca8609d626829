package rowreader.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);
    private static final double PIECE = 0.25;

    private final Random random = new Random(8);

    @Test
    void goesThroughEveryPointInOrder() {
        for (int trial = 0; trial < 50; trial++) {
            Stroke stroke = wandering(12, Math.PI);
            Stroke smooth = stroke.smoothed(PIECE);
            int next = 0;
            for (int i = 0; i < smooth.size() && next < stroke.size(); i++) {
                if (smooth.x(i) == stroke.x(next) && smooth.y(i) == stroke.y(next)) {
                    next++;
                }
            }
            assertThat(next).isEqualTo(stroke.size());
        }
    }

    @Test
    void isTheSameFromTheOtherEnd() {
        for (int trial = 0; trial < 50; trial++) {
            Stroke stroke = wandering(12, 2);
            Stroke there = stroke.smoothed(PIECE);
            Stroke back = reversed(stroke).smoothed(PIECE);
            assertThat(back.size()).isEqualTo(there.size());
            for (int i = 0; i < there.size(); i++) {
                assertThat(back.x(there.size() - 1 - i)).isCloseTo(there.x(i), ROUNDING);
                assertThat(back.y(there.size() - 1 - i)).isCloseTo(there.y(i), ROUNDING);
            }
        }
    }

    /** Barry and Goldman's way to the same curve: lines between lines, in three rounds. */
    @Test
    void isTheCentripetalCatmullRomCurveWhereNothingTurnsSharply() {
        for (int trial = 0; trial < 50; trial++) {
            Stroke stroke = wandering(4, 1);
            Stroke smooth = stroke.smoothed(PIECE);
            int first = indexOf(smooth, stroke, 1);
            int pieces = indexOf(smooth, stroke, 2) - first;
            for (int p = 1; p < pieces; p++) {
                double[] expected = pyramid(stroke, (double) p / pieces);
                assertThat(smooth.x(first + p)).isCloseTo(expected[0], ROUNDING);
                assertThat(smooth.y(first + p)).isCloseTo(expected[1], ROUNDING);
            }
        }
    }

    @Test
    void isStraightBetweenCornersAndBendsWhereATurnIsLessSharp() {
        for (double length : new double[] {0.5, 3, 70}) {
            assertThat(bulge(Math.toRadians(75), length)).isLessThan(1e-9);
            assertThat(bulge(Math.toRadians(70), length)).isGreaterThan(0.01);
        }
    }

    @Test
    void hasPointsAboutAPieceApartButNeverMoreThanSixtyFourForOneOfTheStroke() {
        assertThat(line(2).smoothed(0.5).size()).isEqualTo(5);
        assertThat(line(2.1).smoothed(0.5).size()).isEqualTo(6);
        assertThat(line(0.4).smoothed(0.5).size()).isEqualTo(2);
        assertThat(line(1e9).smoothed(0.5).size()).isEqualTo(65);
    }

    @Test
    void takesPointsOnTopOfEachOtherAsOne() {
        Stroke once = Stroke.of(new double[] {0, 3, 6, 8}, new double[] {0, 1, 1, 3});
        Stroke twice = Stroke.of(new double[] {0, 0, 3, 3, 3, 6, 8, 8}, new double[] {0, 0, 1, 1, 1, 1, 3, 3});
        assertThat(twice.smoothed(PIECE)).isEqualTo(once.smoothed(PIECE));
        Stroke sameColumn = Stroke.of(new double[] {0, 0, 0}, new double[] {0, 1, 2});
        assertThat(sameColumn.smoothed(9)).isEqualTo(sameColumn);
        Stroke sameRow = Stroke.of(new double[] {0, 1, 2}, new double[] {0, 0, 0});
        assertThat(sameRow.smoothed(9)).isEqualTo(sameRow);
    }

    /** How far the curve leaves the lines of a stroke that turns once by an angle, its arms unlike in length. */
    private static double bulge(double turn, double length) {
        Stroke stroke = Stroke.of(
                new double[] {0, 2, 2 + length * Math.cos(turn)}, new double[] {0, 0, length * Math.sin(turn)});
        Stroke smooth = stroke.smoothed(0.1);
        double most = 0;
        for (int i = 0; i < smooth.size(); i++) {
            most = Math.max(most, Polylines.distance(smooth.x(i), smooth.y(i), List.of(stroke)));
        }
        return most;
    }

    private static Stroke line(double length) {
        return Stroke.of(new double[] {1, 1}, new double[] {1, 1 + length});
    }

    /** Steps of 0.5 to 3 that turn by up to {@code turn} radians. */
    private Stroke wandering(int points, double turn) {
        Stroke.Builder stroke = new Stroke.Builder();
        double x = 0;
        double y = 0;
        double heading = random.nextDouble() * 6;
        for (int i = 0; i < points; i++) {
            stroke.add(x, y);
            double step = 0.5 + 2.5 * random.nextDouble();
            x += step * Math.cos(heading);
            y += step * Math.sin(heading);
            heading += (2 * random.nextDouble() - 1) * turn;
        }
        return stroke.build();
    }

    private static Stroke reversed(Stroke stroke) {
        Stroke.Builder back = new Stroke.Builder();
        for (int i = stroke.size() - 1; i >= 0; i--) {
            back.add(stroke.x(i), stroke.y(i));
        }
        return back.build();
    }

    private static int indexOf(Stroke smooth, Stroke stroke, int point) {
        for (int i = 0; i < smooth.size(); i++) {
            if (smooth.x(i) == stroke.x(point) && smooth.y(i) == stroke.y(point)) {
                return i;
            }
        }
        throw new AssertionError("the curve misses point " + point);
    }

    private static double[] pyramid(Stroke four, double part) {
        double[] knots = new double[4];
        for (int i = 1; i < 4; i++) {
            knots[i] = knots[i - 1] + Math.sqrt(Math.hypot(four.x(i) - four.x(i - 1), four.y(i) - four.y(i - 1)));
        }
        double t = knots[1] + part * (knots[2] - knots[1]);
        double[][] points = new double[4][];
        for (int i = 0; i < 4; i++) {
            points[i] = new double[] {four.x(i), four.y(i)};
        }
        double[][] lines = {
            between(points, knots, 0, 1, t), between(points, knots, 1, 2, t), between(points, knots, 2, 3, t)
        };
        double[][] bends = {
            mixed(lines[0], lines[1], (t - knots[0]) / (knots[2] - knots[0])),
            mixed(lines[1], lines[2], (t - knots[1]) / (knots[3] - knots[1]))
        };
        return mixed(bends[0], bends[1], part);
    }

    private static double[] between(double[][] points, double[] knots, int from, int to, double t) {
        return mixed(points[from], points[to], (t - knots[from]) / (knots[to] - knots[from]));
    }

    private static double[] mixed(double[] from, double[] to, double part) {
        return new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
    }
}

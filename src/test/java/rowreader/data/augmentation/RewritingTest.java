package rowreader.data.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;

class RewritingTest {
    private static final int TIMES = 300;

    /** A crossed 7, as large as a tablet gives it. */
    private static final Drawing SEVEN = Drawing.of(List.of(
            Stroke.of(new double[] {100, 180, 260, 200, 160}, new double[] {90, 84, 80, 220, 330}),
            Stroke.of(new double[] {140, 240}, new double[] {214, 206})));

    private static Drawing rewritten(int chance) {
        return Rewriting.of(SEVEN, new SplittableRandom(chance));
    }

    /** The point that is {@code fraction} of the way along a stroke. */
    private static double[] along(Stroke stroke, double fraction) {
        double length = 0;
        for (int i = 1; i < stroke.size(); i++) {
            length += Math.hypot(stroke.x(i) - stroke.x(i - 1), stroke.y(i) - stroke.y(i - 1));
        }
        double left = fraction * length;
        for (int i = 1; i < stroke.size(); i++) {
            double piece = Math.hypot(stroke.x(i) - stroke.x(i - 1), stroke.y(i) - stroke.y(i - 1));
            if (left <= piece && piece > 0) {
                double t = left / piece;
                return new double[] {
                    stroke.x(i - 1) + t * (stroke.x(i) - stroke.x(i - 1)),
                    stroke.y(i - 1) + t * (stroke.y(i) - stroke.y(i - 1))
                };
            }
            left -= piece;
        }
        return new double[] {stroke.x(stroke.size() - 1), stroke.y(stroke.size() - 1)};
    }

    @Test
    void noTimeIsACopyOfAnother() {
        Set<Digit> seen = new HashSet<>();
        seen.add(DrawingFitter.fit(SEVEN).orElseThrow());
        for (int chance = 0; chance < TIMES; chance++) {
            assertThat(seen.add(DrawingFitter.fit(rewritten(chance)).orElseThrow()))
                    .isTrue();
        }
    }

    @Test
    void theSameChanceWritesTheSame() {
        assertThat(rewritten(7)).isEqualTo(rewritten(7)).isNotEqualTo(rewritten(8));
    }

    @Test
    void theStrokesStayAsManyAndInTheirOrder() {
        for (int chance = 0; chance < TIMES; chance++) {
            assertThat(rewritten(chance).strokes()).hasSize(2);
        }
    }

    /** Compared on the same sheet, from stroke to stroke and from start to end. */
    @Test
    void noPointMovesFarAndMostMoveALittle() {
        List<Stroke> before = SEVEN.fillingSheet().strokes();
        double sum = 0;
        int points = 0;
        for (int chance = 0; chance < TIMES; chance++) {
            List<Stroke> after = rewritten(chance).fillingSheet().strokes();
            for (int s = 0; s < before.size(); s++) {
                for (double fraction = 0; fraction <= 1; fraction += 0.25) {
                    double[] from = along(before.get(s), fraction);
                    double[] to = along(after.get(s), fraction);
                    double distance = Math.hypot(to[0] - from[0], to[1] - from[1]);
                    assertThat(distance).isLessThan(0.65);
                    sum += distance;
                    points++;
                }
            }
        }
        assertThat(sum / points).isBetween(0.03, 0.2);
    }

    @Test
    void slantProportionPenAndEndsAllChange() {
        Drawing line = Drawing.of(List.of(Stroke.of(new double[] {0, 0}, new double[] {0, 100})));
        double[] least = {9, 9, 9};
        double[] most = {-9, -9, -9};
        for (int chance = 0; chance < TIMES; chance++) {
            Drawing drawn = Rewriting.of(line, new SplittableRandom(chance));
            Stroke stroke = drawn.strokes().get(0);
            int last = stroke.size() - 1;
            double down = stroke.y(last) - stroke.y(0);
            double[] seen = {(stroke.x(0) - stroke.x(last)) / down, down, drawn.penWidth()};
            for (int i = 0; i < seen.length; i++) {
                least[i] = Math.min(least[i], seen[i]);
                most[i] = Math.max(most[i], seen[i]);
            }
        }
        // A 1 must not become a slash, nor half as long.
        assertThat(least[0]).isBetween(-0.9, -0.2);
        assertThat(most[0]).isBetween(0.2, 0.9);
        assertThat(least[1]).isBetween(0.6, 0.9);
        assertThat(most[1]).isBetween(1.1, 1.5);
        assertThat(least[2]).isBetween(1.3, 2.0);
        assertThat(most[2]).isBetween(3.5, 5.0);
    }

    @Test
    void aDotAndAPointDrawnTwiceStayReadable() {
        Drawing dots = Drawing.of(List.of(
                Stroke.of(new double[] {5}, new double[] {5}), Stroke.of(new double[] {9, 9}, new double[] {5, 5})));
        for (int chance = 0; chance < TIMES; chance++) {
            Drawing drawn = Rewriting.of(dots, new SplittableRandom(chance));
            assertThat(DrawingFitter.fit(drawn)).isPresent();
        }
    }

    @Test
    void drawingsKeepTheirLabelsAndThoseWithoutAreLeftOut() {
        RewrittenDrawings writer = new RewrittenDrawings(
                List.of(
                        new LabelledDrawing(1, OptionalInt.of(7), SEVEN),
                        new LabelledDrawing(2, OptionalInt.empty(), SEVEN),
                        new LabelledDrawing(3, OptionalInt.of(9), SEVEN),
                        new LabelledDrawing(4, OptionalInt.of(1), SEVEN)),
                8);
        assertThat(writer.size()).isEqualTo(2);
        assertThat(writer.label(0)).isEqualTo(7);
        assertThat(writer.label(1)).isEqualTo(1);
        assertThat(writer.write(0, new SplittableRandom(3)))
                .isEqualTo(writer.write(1, new SplittableRandom(3)))
                .isNotEqualTo(writer.write(0, new SplittableRandom(4)));
    }
}

package rowreader.data.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rowreader.data.Digit;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.Stroke;

class StyleTest {
    private static final double MIDDLE = 14;

    @TestFactory
    List<DynamicTest> everyFormLiesOnItsSheet() {
        return eachForm(style -> {
            double top = 100;
            double bottom = 0;
            for (double[] points : style.strokes()) {
                assertThat(points.length).isEven().isGreaterThanOrEqualTo(4);
                for (int i = 0; i < points.length; i += 2) {
                    assertThat(points[i]).isBetween(0.0, 100.0);
                    assertThat(points[i + 1]).isBetween(0.0, 100.0);
                    top = Math.min(top, points[i + 1]);
                    bottom = Math.max(bottom, points[i + 1]);
                }
            }
            assertThat(bottom - top).as("height").isGreaterThan(90);
        });
    }

    /** In 20x20 pixels, the centre of mass in the middle of 28x28, whoever writes it. */
    @TestFactory
    List<DynamicTest> everyFormIsFittedAsMnistWas() {
        return eachForm(style -> {
            SplittableRandom random = new SplittableRandom(1);
            for (int hand = 0; hand < 20; hand++) {
                assertFitted(
                        DrawingFitter.fit(new Handwriting(random).write(style)).orElseThrow());
            }
        });
    }

    private static void assertFitted(Digit digit) {
        int top = Digit.SIDE;
        int bottom = -1;
        int left = Digit.SIDE;
        int right = -1;
        double mass = 0;
        double rows = 0;
        double columns = 0;
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                double ink = digit.at(row, column);
                mass += ink;
                rows += ink * row;
                columns += ink * column;
                if (ink > 0) {
                    top = Math.min(top, row);
                    bottom = row;
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                }
            }
        }
        // A soft edge may touch one pixel more.
        assertThat(Math.max(bottom - top, right - left) + 1).isBetween(19, 21);
        boolean atTheEdge = top == 0 || left == 0 || bottom == Digit.SIDE - 1 || right == Digit.SIDE - 1;
        if (!atTheEdge) {
            assertThat(rows / mass).isBetween(MIDDLE - 0.51, MIDDLE + 0.51);
            assertThat(columns / mass).isBetween(MIDDLE - 0.51, MIDDLE + 0.51);
        }
    }

    @Test
    void noTwoFormsLookTheSame() {
        List<Digit> seen = new ArrayList<>();
        for (Style style : Style.ALL) {
            Digit digit = DrawingFitter.fit(plain(style)).orElseThrow();
            assertThat(seen).doesNotContain(digit);
            seen.add(digit);
        }
    }

    /** A form that is never drawn would be no use. */
    @Test
    void everyFormIsSometimesDrawn() {
        for (int label = 0; label < 10; label++) {
            double all = Style.of(label).stream().mapToDouble(Style::weight).sum();
            assertThat(Style.of(label)).allMatch(style -> style.weight() / all > 0.01);
        }
    }

    private static Drawing plain(Style style) {
        List<Stroke> strokes = new ArrayList<>();
        for (double[] points : style.strokes()) {
            Stroke.Builder stroke = new Stroke.Builder();
            for (int i = 0; i < points.length; i += 2) {
                stroke.add(points[i], points[i + 1]);
            }
            strokes.add(stroke.build());
        }
        return Drawing.of(strokes);
    }

    private interface Check {
        void of(Style style);
    }

    private static List<DynamicTest> eachForm(Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < Style.ALL.size(); i++) {
            Style style = Style.ALL.get(i);
            tests.add(DynamicTest.dynamicTest("form " + i + ", a " + style.label(), () -> check.of(style)));
        }
        return tests;
    }
}

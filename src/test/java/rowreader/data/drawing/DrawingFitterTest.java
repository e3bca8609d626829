package rowreader.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.data.Digit;
import rowreader.data.DigitSet;

class DrawingFitterTest {
    private static final Stroke SLANTED = stroke(0, 0, 10, 40);
    /** A set of digits keeps 256 greys. */
    private static final Offset<Float> A_GREY = Offset.offset(1 / 255f);

    @Test
    void givesNothingForNothing() {
        assertThat(DrawingFitter.fit(Drawing.EMPTY)).isEmpty();
    }

    @Test
    void fitsTheInkInto20x20() {
        Digit digit = fit(SLANTED);
        assertThat(inkRows(digit)).isEqualTo(20);
        Digit flat = fit(stroke(0, 0, 100, 3));
        assertThat(inkColumns(flat)).isEqualTo(20);
    }

    @Test
    void keepsTheProportions() {
        Digit square = fit(stroke(0, 0, 30, 0, 30, 30, 0, 30, 0, 0));
        assertThat(inkRows(square)).isEqualTo(20);
        assertThat(inkColumns(square)).isEqualTo(20);
        Digit narrow = fit(stroke(0, 0, 10, 0, 10, 30, 0, 30, 0, 0));
        assertThat(inkColumns(narrow)).isBetween(8, 10);
    }

    @Test
    void putsTheCentreOfMassInTheMiddle() {
        Digit seven = fit(stroke(0, 0, 30, 0, 10, 40));
        assertThat(centre(seven, true)).isBetween(13.5, 14.5);
        assertThat(centre(seven, false)).isBetween(13.5, 14.5);
    }

    @Test
    void drawsAClickAsADotInTheMiddle() {
        Digit dot = fit(stroke(123, 456));
        assertThat(inkRows(dot)).isBetween(2, 4);
        assertThat(dot.at(14, 14)).isEqualTo(1f);
    }

    @Test
    void drawsPointsOnTopOfEachOtherAsADot() {
        assertThat(fit(stroke(5, 5, 5, 5, 5, 5))).isEqualTo(fit(stroke(1, 2)));
    }

    @Test
    void doesNotDependOnTheUnitOfTheCoordinates() {
        Digit digit = fit(stroke(0, 0, 30, 0, 10, 40));
        assertSame(fit(stroke(-7, 3, -7 + 3, 3, -7 + 1, 7)), digit);
        assertSame(fit(stroke(0, 0, 3e-300, 0, 1e-300, 4e-300)), digit);
    }

    @Test
    void survivesTheLargestCoordinates() {
        double most = Double.MAX_VALUE;
        Digit cross = fit(stroke(-most, -most, most, most), stroke(-most, most, most, -most));
        assertThat(inkRows(cross)).isEqualTo(20);
        assertThat(inkColumns(cross)).isEqualTo(20);
    }

    @Test
    void survivesTheSmallestCoordinates() {
        Digit line = fit(stroke(0, 0, Double.MIN_VALUE, 0));
        assertThat(inkColumns(line)).isEqualTo(20);
    }

    @Test
    void survivesAMillionPoints() {
        int points = 1_000_000;
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = Math.cos(i * 1e-2) * 1e9;
            y[i] = Math.sin(i * 1e-2 * 1.001) * 1e9;
        }
        assertThat(inkRows(fit(Stroke.of(x, y)))).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2.7, 6})
    void keepsThePenWidthWhateverTheSizeOfTheDrawing(double penWidth) {
        Drawing line = new Drawing(List.of(stroke(0, 0, 0, 1000)), penWidth);
        float[] pixels = DrawingFitter.fit(line).orElseThrow().pixels();
        double acrossTheMiddle = 0;
        for (int column = 0; column < Digit.SIDE; column++) {
            acrossTheMiddle += pixels[14 * Digit.SIDE + column];
        }
        assertThat(acrossTheMiddle).isCloseTo(penWidth, Offset.offset(0.01));
    }

    @Test
    void losesNoInkWhenTheMassIsFarFromTheMiddle() {
        Stroke.Builder scribble = new Stroke.Builder();
        for (int i = 0; i <= 100; i++) {
            scribble.add(i % 2 * 30, 90 + i * 0.1);
        }
        Digit digit = fit(scribble.build(), stroke(15, 0, 15, 90));
        assertThat(inkRows(digit)).isEqualTo(20);
    }

    @Test
    void roundsBetweenSparsePointsButKeepsCorners() {
        Stroke octagon = stroke(3, 0, 7, 0, 10, 3, 10, 7, 7, 10, 3, 10, 0, 7, 0, 3, 3, 0);
        Stroke smooth = octagon.smoothed(0.1);
        assertThat(smooth.size()).isGreaterThan(200);
        double farthest = 0;
        for (int i = 0; i < smooth.size(); i++) {
            farthest = Math.max(farthest, smooth.x(i));
        }
        assertThat(farthest).isGreaterThan(10.1).isLessThan(10.6);

        Stroke corner = stroke(0, 0, 10, 0, 10, 10).smoothed(0.1);
        for (int i = 0; i < corner.size(); i++) {
            assertThat(corner.x(i) == 10 || corner.y(i) == 0).isTrue();
        }
    }

    @Test
    void inksEachPixelByItsDistanceToTheFittedCurve() {
        Random random = new Random(2);
        for (int trial = 0; trial < 30; trial++) {
            double pen = 1 + 5 * random.nextDouble();
            // Points in rows and columns make corners, straight lines and, three in four, curves.
            Stroke stroke = Polylines.onGrid(random, 4 + random.nextInt(5), 3 + random.nextInt(4));
            assertIsFitted(List.of(stroke, stroke(0, 0, 9, 2)), pen);
        }
        assertIsFitted(List.of(stroke(3, 0, 7, 0, 10, 3, 10, 7, 7, 10, 3, 10, 0, 7, 0, 3, 3, 0)), 2.7);
        assertIsFitted(List.of(stroke(0, 0, 30, 0, 30, 30, 0, 30, 0, 0)), 1);
    }

    @Test
    void followsPointsThatAreCloserThanCanBeSeen() {
        Stroke.Builder spiral = new Stroke.Builder();
        for (int i = 0; i <= 40_000; i++) {
            double angle = i * 5e-4;
            spiral.add(angle * Math.cos(angle), angle * Math.sin(angle));
        }
        Stroke.Builder sparse = new Stroke.Builder();
        for (int i = 0; i <= 40_000; i += 100) {
            double angle = i * 5e-4;
            sparse.add(angle * Math.cos(angle), angle * Math.sin(angle));
        }
        assertThat(fit(spiral.build()).pixels())
                .containsExactly(fit(sparse.build()).pixels(), Offset.offset(0.03f));
    }

    @Test
    void fitsWhatHasInkAndALabelOfTheModel() {
        Drawing line = Drawing.of(List.of(SLANTED));
        Drawing flat = Drawing.of(List.of(stroke(0, 0, 9, 1)));
        DigitSet digits = DrawingFitter.fitAll(
                List.of(
                        new LabelledDrawing(1, OptionalInt.of(4), line),
                        new LabelledDrawing(2, OptionalInt.empty(), line),
                        new LabelledDrawing(3, OptionalInt.of(3), Drawing.EMPTY),
                        new LabelledDrawing(4, OptionalInt.of(5), line),
                        new LabelledDrawing(5, OptionalInt.of(0), flat)),
                5);
        assertThat(digits.size()).isEqualTo(2);
        assertThat(digits.label(0)).isEqualTo(4);
        assertThat(digits.digit(0).pixels()).containsExactly(fit(SLANTED).pixels(), A_GREY);
        assertThat(digits.label(1)).isZero();
        assertThat(digits.digit(1).pixels())
                .containsExactly(DrawingFitter.fit(flat).orElseThrow().pixels(), A_GREY);
    }

    /** The ink's box, the pen included, is 20 pixels on its longer side and begins on a pixel's edge. */
    private static void assertIsFitted(List<Stroke> strokes, double pen) {
        List<Stroke> curves =
                strokes.stream().map(stroke -> stroke.smoothed(0.02)).toList();
        Box box = Box.of(curves);
        double scale = (20 - pen) / Math.max(box.width(), box.height());
        List<Stroke> fitted = curves.stream()
                .map(curve -> curve.moved(scale, 4 + pen / 2 - scale * box.left(), 4 + pen / 2 - scale * box.top()))
                .toList();
        float[] expected = MassCentre.centred(Polylines.ink(fitted, pen));
        assertThat(DrawingFitter.fit(new Drawing(strokes, pen)).orElseThrow().pixels())
                .containsExactly(expected, Offset.offset(0.04f));
    }

    private static void assertSame(Digit digit, Digit expected) {
        float[] pixels = digit.pixels();
        float[] others = expected.pixels();
        for (int i = 0; i < pixels.length; i++) {
            assertThat(pixels[i]).isCloseTo(others[i], Offset.offset(1e-3f));
        }
    }

    private static Digit fit(Stroke... strokes) {
        return DrawingFitter.fit(Drawing.of(List.of(strokes))).orElseThrow();
    }

    /** Of x and y in turn. */
    private static Stroke stroke(double... coordinates) {
        Stroke.Builder points = new Stroke.Builder();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(coordinates[i], coordinates[i + 1]);
        }
        return points.build();
    }

    private static int inkRows(Digit digit) {
        int rows = 0;
        for (int row = 0; row < Digit.SIDE; row++) {
            float most = 0;
            for (int column = 0; column < Digit.SIDE; column++) {
                most = Math.max(most, digit.at(row, column));
            }
            rows += most > 1e-4 ? 1 : 0;
        }
        return rows;
    }

    private static int inkColumns(Digit digit) {
        int columns = 0;
        for (int column = 0; column < Digit.SIDE; column++) {
            float most = 0;
            for (int row = 0; row < Digit.SIDE; row++) {
                most = Math.max(most, digit.at(row, column));
            }
            columns += most > 1e-4 ? 1 : 0;
        }
        return columns;
    }

    private static double centre(Digit digit, boolean ofRows) {
        double mass = 0;
        double moment = 0;
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                mass += digit.at(row, column);
                moment += digit.at(row, column) * (ofRows ? row : column);
            }
        }
        return moment / mass;
    }
}

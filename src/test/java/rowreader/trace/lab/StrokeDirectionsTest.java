package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.Stroke;

class StrokeDirectionsTest {
    private static float[] ofLine(double fromX, double fromY, double toX, double toY) {
        Stroke line = new Stroke.Builder().add(fromX, fromY).add(toX, toY).build();
        return StrokeDirections.of(
                DrawingFitter.fit(new Drawing(List.of(line), 2.5)).orElseThrow());
    }

    private static double distance(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    @Test
    void strokesThatRunAlikeAreNearerThanStrokesThatCross() {
        float[] upright = ofLine(50, 0, 50, 100);
        assertThat(distance(upright, ofLine(55, 0, 45, 100)))
                .isLessThan(0.6 * distance(upright, ofLine(80, 0, 20, 100)));
        assertThat(distance(upright, ofLine(55, 0, 45, 100)))
                .isLessThan(0.5 * distance(upright, ofLine(0, 50, 100, 50)));
    }

    @Test
    void anUprightEdgeCountsForTheTwoDirectionsAcrossIt() {
        float[] pixels = new float[Digit.PIXELS];
        for (int row = 0; row < Digit.SIDE; row++) {
            pixels[row * Digit.SIDE + 13] = 1;
            pixels[row * Digit.SIDE + 14] = 1;
        }
        float[] directions = StrokeDirections.of(Digit.of(pixels));
        for (int i = 0; i < directions.length; i++) {
            if (i % 8 != 0 && i % 8 != 4) {
                assertThat(directions[i]).as("value %d", i).isLessThan(0.05f);
            }
        }
        // The middle cell sees both sides of the stroke: as much ink comes on its left as goes on its right.
        int middle = (3 * 7 + 3) * 8;
        assertThat(directions[middle]).isGreaterThan(0.8f).isCloseTo(directions[middle + 4], within(1e-4f));
    }

    @Test
    void aBlankPictureHasNone() {
        for (float value : StrokeDirections.of(Digit.of(new float[Digit.PIXELS]))) {
            assertThat(value).isLessThan(0.05f);
        }
    }

    /**
     * Every pixel's change of ink, shared out by plain geometry: among cells by how near their middles are, among
     * directions by how near its own is to each.
     */
    @Test
    void everyChangeOfInkIsSharedAmongTheNearestCellsAndDirections() {
        Random random = new Random(4);
        float[] pixels = new float[Digit.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextInt(3) == 0 ? 0 : random.nextFloat();
        }
        double[][][] expected = new double[7][7][8];
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                double down = (ink(pixels, row + 1, column) - ink(pixels, row - 1, column)) / 2;
                double right = (ink(pixels, row, column + 1) - ink(pixels, row, column - 1)) / 2;
                double degrees = Math.toDegrees(Math.atan2(down, right));
                for (int cell = 0; cell < 49; cell++) {
                    double share = near(row, 4 * (cell / 7) + 1.5) * near(column, 4 * (cell % 7) + 1.5);
                    for (int direction = 0; direction < 8; direction++) {
                        double apart = Math.abs(degrees - 45 * direction) % 360;
                        double part = Math.max(0, 1 - Math.min(apart, 360 - apart) / 45);
                        expected[cell / 7][cell % 7][direction] += Math.hypot(down, right) * share * part;
                    }
                }
            }
        }

        float[] directions = StrokeDirections.of(Digit.of(pixels));

        assertThat(directions).hasSize(7 * 7 * 8);
        for (int i = 0; i < directions.length; i++) {
            double root = Math.sqrt(expected[i / 56][i / 8 % 7][i % 8] + 1e-3);
            assertThat((double) directions[i]).as("value %d", i).isCloseTo(root, within(1e-5));
        }
    }

    /** Almost a half half a pixel beside the middle, nothing four pixels away. */
    private static double near(int pixel, double middle) {
        return Math.max(0, 4 - Math.abs(pixel - middle)) / 8;
    }

    private static double ink(float[] pixels, int row, int column) {
        int insideRow = row < 0 ? 0 : row > 27 ? 27 : row;
        int insideColumn = column < 0 ? 0 : column > 27 ? 27 : column;
        return pixels[insideRow * 28 + insideColumn];
    }
}

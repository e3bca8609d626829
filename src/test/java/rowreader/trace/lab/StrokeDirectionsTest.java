package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
}

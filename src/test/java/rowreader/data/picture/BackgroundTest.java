package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BackgroundTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;
    private static final Area STROKE = new Area(18, 10, 21, 20);
    private static final Area SHAPE = new Area(10, 8, 22, 20);

    @Test
    void strokesAreClosedByThePaperAroundThem() {
        assertThat(behindMiddleOf(STROKE, 0.6f, 0, Polarity.DARK_INK)).isCloseTo(0.6f, within(1e-6f));
        assertThat(behindMiddleOf(STROKE, 0.6f, 1, Polarity.LIGHT_INK)).isCloseTo(0.6f, within(1e-6f));
    }

    @Test
    void whatIsWiderThanAnyStrokeIsAShadowOrALightOnThePaper() {
        assertThat(behindMiddleOf(SHAPE, 0.6f, 0.3f, Polarity.DARK_INK)).isCloseTo(0.3f, within(1e-6f));
        assertThat(behindMiddleOf(SHAPE, 0.6f, 0.8f, Polarity.LIGHT_INK)).isCloseTo(0.8f, within(1e-6f));
    }

    @Test
    void noShadowIsDarkerThanThreeTenthsOfThePaper() {
        assertThat(behindMiddleOf(SHAPE, 0.6f, 0.1f, Polarity.DARK_INK)).isCloseTo(0.18f, within(1e-6f));
    }

    @Test
    void noLightOnABoardComesNearerToWhiteThanThreeTenthsOfTheWay() {
        assertThat(behindMiddleOf(SHAPE, 0.6f, 1, Polarity.LIGHT_INK)).isCloseTo(0.88f, within(1e-6f));
    }

    /** Where strokes are up to eight pixels wide. */
    private static float behindMiddleOf(Area shape, float paper, float ink, Polarity polarity) {
        float[] greys = new float[WIDTH * HEIGHT];
        for (int i = 0; i < greys.length; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            greys[i] = shape.encloses(new Area(x, y, x + 1, y + 1)) ? ink : paper;
        }
        Planes planes = new Planes(new float[][] {greys, greys, greys}, WIDTH, HEIGHT);
        int middle = (shape.top() + shape.bottom()) / 2 * WIDTH + (shape.left() + shape.right()) / 2;
        return Background.byClosing(planes, polarity, 4).colours()[1][middle];
    }
}

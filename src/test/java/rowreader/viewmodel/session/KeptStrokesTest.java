package rowreader.viewmodel.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.Stroke;

class KeptStrokesTest {
    private static final Drawing DRAWING = Drawing.EMPTY
            .withStroke(Stroke.of(new double[] {0.1, 0.2, 0.3}, new double[] {0.4, 0.5, 0.6}))
            .withStroke(Stroke.of(new double[] {0.7}, new double[] {0.8}));

    @Test
    void aDrawingComesBackAsItWas() {
        double[][][] kept = KeptStrokes.of(DRAWING).orElseThrow();
        assertThat(kept).isDeepEqualTo(new double[][][] {{{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}}, {{0.7}, {0.8}}});
        assertThat(KeptStrokes.drawing(kept).orElseThrow().strokes()).isEqualTo(DRAWING.strokes());
    }

    @Test
    void whatIsNoDrawingIsNone() {
        assertThat(KeptStrokes.drawing(new double[][][] {})).isEmpty();
        assertThat(KeptStrokes.drawing(new double[][][] {null})).isEmpty();
        assertThat(KeptStrokes.drawing(new double[][][] {{{0.1}}})).isEmpty();
        assertThat(KeptStrokes.drawing(new double[][][] {{{0.1, 0.2}, {0.3}}})).isEmpty();
    }

    @Test
    void soManyPointsAreNotKept() {
        double[] points = new double[KeptStrokes.MOST_POINTS + 1];
        assertThat(KeptStrokes.of(Drawing.EMPTY.withStroke(Stroke.of(points, points))))
                .isEmpty();
    }
}

package rowreader.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {
    private static final Stroke LINE = Stroke.of(new double[] {0, 10}, new double[] {0, 0});

    @Test
    void growsByStrokesWithoutChanging() {
        Drawing one = Drawing.EMPTY.withStroke(LINE);
        assertThat(one.strokes()).containsExactly(LINE);
        assertThat(Drawing.EMPTY.isEmpty()).isTrue();
        assertThat(one.withPenWidth(4).penWidth()).isEqualTo(4);
    }

    @Test
    void isCutInTwoByAnEraserInTheMiddle() {
        Drawing left = Drawing.EMPTY.withStroke(LINE).erased(5, 0, 1);
        assertThat(left.strokes())
                .containsExactly(
                        Stroke.of(new double[] {0, 4}, new double[] {0, 0}),
                        Stroke.of(new double[] {6, 10}, new double[] {0, 0}));
    }

    @Test
    void losesAnEndToAnEraser() {
        Drawing left = Drawing.EMPTY.withStroke(LINE).erased(0, 0, 3);
        assertThat(left.strokes()).containsExactly(Stroke.of(new double[] {3, 10}, new double[] {0, 0}));
    }

    @Test
    void losesWholeStrokesAndDots() {
        Drawing drawing = Drawing.EMPTY.withStroke(LINE).withStroke(Stroke.of(new double[] {5}, new double[] {1}));
        assertThat(drawing.erased(5, 0, 50).isEmpty()).isTrue();
    }

    @Test
    void isCutAcrossSeveralSegments() {
        Stroke corner = Stroke.of(new double[] {0, 10, 10}, new double[] {0, 0, 10});
        assertThat(Drawing.EMPTY.withStroke(corner).erased(10, 0, 2).strokes())
                .containsExactly(
                        Stroke.of(new double[] {0, 8}, new double[] {0, 0}),
                        Stroke.of(new double[] {10, 10}, new double[] {2, 10}));
    }

    @Test
    void staysTheSameObjectWhenTheEraserMisses() {
        Drawing drawing = Drawing.EMPTY.withStroke(LINE);
        assertThat(drawing.erased(5, 3, 2)).isSameAs(drawing);
        assertThat(drawing.erased(12, 0, 1)).isSameAs(drawing);
    }

    @Test
    void survivesErasingHugeCoordinates() {
        double most = Double.MAX_VALUE;
        Drawing drawing = Drawing.EMPTY.withStroke(Stroke.of(new double[] {-most, most}, new double[] {0, 0}));
        assertThat(drawing.erased(0, 0, 1)).isSameAs(drawing);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesPointsThatAreNotFinite(double bad) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Stroke.Builder().add(0, bad));
        assertThatIllegalArgumentException().isThrownBy(() -> Stroke.of(new double[] {bad}, new double[] {0}));
    }

    @Test
    void refusesStrokesWithoutPoints() {
        assertThatIllegalArgumentException().isThrownBy(() -> Stroke.of(new double[0], new double[0]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 100, Double.NaN})
    void refusesPensThatNoOneHas(double width) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Drawing(List.of(), width));
    }
}

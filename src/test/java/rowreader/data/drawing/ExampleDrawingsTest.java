package rowreader.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleDrawingsTest {
    @Test
    void lieOnTheSheetAndUseMostOfIt() {
        for (Drawing drawing :
                List.of(ExampleDrawings.three(), ExampleDrawings.oneWithUpstroke(), ExampleDrawings.threeAndFive())) {
            assertThat(drawing.onSheet(0.1)).isSameAs(drawing);
            Box box = Box.of(drawing.strokes());
            assertThat(Math.max(box.width(), box.height())).isBetween(0.6, 0.9);
        }
    }

    @Test
    void theThreeEndsAtTheBottomLeftAndTheOtherTwoDigitsAreApart() {
        Stroke three = ExampleDrawings.three().strokes().get(0);
        assertThat(three.x(three.size() - 1)).isLessThan(0.4);
        assertThat(three.y(three.size() - 1)).isGreaterThan(0.6);
        List<Stroke> both = ExampleDrawings.threeAndFive().strokes();
        assertThat(Box.of(both.subList(0, 1)).right())
                .isLessThan(Box.of(both.subList(1, 2)).left());
    }

    @Test
    void theOneHasAnUpstrokeHalfAsLongAsItsStem() {
        Stroke one = ExampleDrawings.oneWithUpstroke().strokes().get(0);
        Box box = Box.of(List.of(one));
        assertThat((one.y(0) - box.top()) / box.height()).isBetween(0.4, 0.6);
        assertThat(one.y(one.size() - 1)).isEqualTo(box.bottom());
    }
}

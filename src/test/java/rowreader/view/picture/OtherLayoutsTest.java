package rowreader.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The unrolled network and the sum at every size. */
class OtherLayoutsTest {
    private static void apart(List<Box> boxes, Box frame) {
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(frame.holds(boxes.get(i)))
                    .as("%s in %s", boxes.get(i), frame)
                    .isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as("%s over %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"640, 250, 13", "640, 480, 13", "1024, 768, 13", "1920, 1000, 24"})
    void theCopiesOfTheCellStandSideBySide(double width, double height, double textSize) {
        for (int layers = 1; layers <= 3; layers++) {
            Box frame = new Box(3, 3, width - 6, height - 6);
            UnrolledLayout layout = UnrolledLayout.whole(28, layers, 10, frame, textSize, 5 * textSize, 7 * textSize);
            List<Box> boxes = new ArrayList<>();
            for (int timestep = 0; timestep < 28; timestep++) {
                boxes.add(layout.input(timestep));
                boxes.add(layout.readout(timestep));
                boxes.add(layout.prediction(timestep));
                boxes.add(layout.number(timestep));
                for (int layer = 0; layer < layers; layer++) {
                    boxes.add(layout.copy(timestep, layer));
                    Box copy = layout.copy(timestep, layer);
                    assertThat(layout.timestepAt(copy.centreX(), copy.centreY()))
                            .isEqualTo(timestep);
                    assertThat(layout.layerAt(copy.centreY())).isEqualTo(layer);
                }
            }
            if (layout.isNamed()) {
                assertThat(layout.isNumbered(1)).isTrue();
                for (Box first : List.of(layout.prediction(0), layout.copy(0, 0), layout.number(0))) {
                    Box name = layout.nameOf(first);
                    double wide = (layers > 1 ? 5 : 7) * textSize;
                    boxes.add(new Box(name.x() - wide, name.y(), wide, name.height()));
                }
            }
            apart(boxes, frame);
        }
    }

    @ParameterizedTest
    @CsvSource({"640, 13, false", "950, 13, true", "1900, 24, true"})
    void lanesHaveNamesWhereEveryColumnKeepsItsNumber(double width, double textSize, boolean named) {
        Box frame = new Box(3, 3, width, 500);
        UnrolledLayout layout = UnrolledLayout.whole(28, 1, 10, frame, textSize, 0, 7 * textSize);
        assertThat(layout.isNamed()).isEqualTo(named);
        assertThat(layout.hasClassNames(1)).isEqualTo(named);
        assertThat(layout.hasClassNames(1_000)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"640, 26", "1024, 60", "1920, 110"})
    void theStripOfAllLinesIsWithinItsPlace(double width, double height) {
        Box frame = new Box(3, 3, width - 6, height);
        UnrolledLayout layout = UnrolledLayout.strip(28, 1, 10, frame, height < 40 ? 0 : 13, 0);
        List<Box> boxes = new ArrayList<>();
        for (int timestep = 0; timestep < 28; timestep++) {
            boxes.add(layout.input(timestep));
            boxes.add(layout.copy(timestep, 0));
        }
        apart(boxes, frame);
    }

    @ParameterizedTest
    @CsvSource({"560, 260, 13, 28, 4", "640, 480, 13, 150, 4", "1024, 768, 13, 28, 3", "1920, 1000, 24, 28, 1"})
    void theProductsOfASumStandApart(double width, double height, double textSize, int inputs, int sums) {
        Box frame = new Box(3, 40, width - 6, height);
        ProductLayout layout = ProductLayout.of(inputs, sums, frame, textSize);
        List<Box> boxes = new ArrayList<>(List.of(
                layout.inputTitle(),
                layout.inputStrip(),
                layout.weightsTitle(),
                layout.productsTitle(),
                layout.productBars(),
                layout.partnersTitle(),
                layout.total()));
        for (int sum = 0; sum < sums; sum++) {
            boxes.add(layout.weights(sum));
            boxes.add(layout.weightsName(sum));
            assertThat(layout.sumAt(
                            layout.weights(sum).centreX(), layout.weights(sum).centreY()))
                    .isEqualTo(sum);
        }
        for (int place = 0; place < layout.partnerLines(); place++) {
            boxes.add(layout.partner(place));
            assertThat(layout.partner(place).holds(layout.partnerBar(place))).isTrue();
            assertThat(layout.partnerAt(
                            layout.partner(place).centreX(),
                            layout.partner(place).centreY()))
                    .isEqualTo(place);
        }
        apart(boxes, frame);
        for (int input = 0; input < inputs; input++) {
            Box column = layout.column(input);
            assertThat(layout.inputAt(column.centreX(), column.centreY())).isEqualTo(input);
        }
    }

    @Test
    void theArrowKeysFindTheNearestPartInTheirDirection() {
        Target left = new Target(new Box(0, 0, 10, 10), "left", () -> {});
        Target right = new Target(new Box(50, 2, 10, 10), "right", () -> {});
        Target below = new Target(new Box(4, 60, 10, 10), "below", () -> {});
        List<Target> targets = List.of(left, right, below);

        assertThat(Target.next(targets, left, 1, 0)).isSameAs(right);
        assertThat(Target.next(targets, left, 0, 1)).isSameAs(below);
        assertThat(Target.next(targets, right, -1, 0)).isSameAs(left);
        assertThat(Target.next(targets, left, 0, -1)).isSameAs(left);
        assertThat(Target.at(targets, 55, 5)).isSameAs(right);
        assertThat(Target.at(targets, 200, 5)).isNull();
    }
}

package rowreader.view.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.trace.FeedForward;
import rowreader.trace.LayerActivations;
import rowreader.trace.LayerWeights;
import rowreader.trace.TestDigits;
import rowreader.trace.layers.Maps;

class LayersLayoutTest {
    private static final double CAPTION = 20;

    private static List<Maps> leNet() {
        return layers(FeedForward.of(LayerWeights.leNet(500, 1)));
    }

    private static List<Maps> mlp() {
        return layers(FeedForward.of(LayerWeights.mlp(4, 256, 1)));
    }

    private static List<Maps> layers(FeedForward network) {
        LayerActivations shown = network.activations(TestDigits.blot(1));
        return IntStream.range(0, shown.size()).mapToObj(shown::activations).toList();
    }

    @ParameterizedTest
    @CsvSource({"405, 300", "640, 420", "1200, 800", "300, 700"})
    void everythingIsInsideAndNothingOverlaps(double width, double height) {
        for (List<Maps> layers : List.of(leNet(), mlp())) {
            LayersLayout layout = LayersLayout.of(layers, width, height, CAPTION);
            double bottom = height;
            for (int layer = 0; layer < layers.size(); layer++) {
                LayersLayout.Block block = layout.block(layer);
                int last = block.maps() - 1;
                assertThat(block.top(last) + block.cell()).isLessThanOrEqualTo(bottom);
                assertThat(block.columns() * block.cell()).isLessThanOrEqualTo(width);
                assertThat(block.captionTop() + CAPTION).isEqualTo(block.top(0));
                bottom = block.captionTop();
            }
            assertThat(bottom).isNotNegative();
        }
    }

    @ParameterizedTest
    @CsvSource({"405, 300", "1200, 800"})
    void everyNumberIsFoundWhereItIsPainted(double width, double height) {
        List<Maps> layers = leNet();
        LayersLayout layout = LayersLayout.of(layers, width, height, CAPTION);
        for (int layer = 0; layer < layers.size(); layer++) {
            Maps maps = layers.get(layer);
            LayersLayout.Block block = layout.block(layer);
            double number = block.side() / maps.width();
            for (int map = 0; map < maps.count(); map++) {
                int row = maps.height() / 2;
                int column = maps.width() - 1;
                double x = block.left(map) + (column + 0.5) * number;
                double y = block.top(map) + (row + 0.5) * number;
                assertThat(layout.at(x, y)).contains(new LayersLayout.Place(layer, map, row, column));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"405, 300", "1200, 800"})
    void thereIsNothingInACaptionOrBesideTheMaps(double width, double height) {
        LayersLayout layout = LayersLayout.of(leNet(), width, height, CAPTION);

        for (int layer = 0; layer < 5; layer++) {
            assertThat(layout.at(5, layout.block(layer).captionTop() + 1)).isEmpty();
        }
        LayersLayout.Block first = layout.block(0);
        assertThat(layout.at(first.columns() * first.cell() + 1, first.top(0) + 1))
                .isEmpty();
        assertThat(layout.at(-1, first.top(0) + 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"405, 300, 640, 420", "640, 420, 1200, 800"})
    void moreRoomMakesLargerCells(double width, double height, double widerWidth, double higherHeight) {
        LayersLayout small = LayersLayout.of(leNet(), width, height, CAPTION);
        LayersLayout large = LayersLayout.of(leNet(), widerWidth, higherHeight, CAPTION);
        for (int layer = 0; layer < 5; layer++) {
            assertThat(large.block(layer).cell())
                    .isGreaterThan(small.block(layer).cell());
        }
    }
}

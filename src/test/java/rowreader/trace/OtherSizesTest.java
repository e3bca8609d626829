package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.data.Digit;
import rowreader.network.design.Designs;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.trace.layers.Maps;

/** Networks whose parts have sizes of their own, as other programs make them. */
class OtherSizesTest {
    static List<Recipe> recipes() {
        Recipe dense = Architecture.MLP.recipe();
        Recipe leNet = Architecture.LENET.recipe().withHiddenSize(30);
        return List.of(
                dense.withHiddenSize(32).withLayers(3).withSizes(List.of(64, 48, 32)),
                dense.withHiddenSize(50).withLayers(2).withSizes(List.of(20, 50)),
                leNet.withSizes(List.of(3, 8, 3, 16)),
                leNet.withSizes(List.of(7, 4, 2, 9)),
                leNet.withSizes(List.of(11, 3, 6, 2)),
                leNet.withSizes(List.of(1, 2, 4, 5)));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theEquationsAnswerAsTheNetworkDoes(Recipe recipe) {
        Random random = new Random(9);
        float[] pixels = new float[Digit.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        try (Network network = Designs.network(recipe, 10)) {
            float[] expected = network.probabilities(new Minibatch(pixels, new int[1]));
            float[] answered = FeedForward.of(network.weights()).probabilities(Digit.of(pixels));
            for (int label = 0; label < expected.length; label++) {
                assertThat(answered[label]).isCloseTo(expected[label], within(1e-4f));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyLayerIsAsLargeAsItsRecipeSays(Recipe recipe) {
        try (Network network = Designs.network(recipe, 10)) {
            LayerActivations activations =
                    FeedForward.of(network.weights()).activations(Digit.of(new float[Digit.PIXELS]));
            int[] counts = new int[activations.size()];
            Arrays.setAll(counts, layer -> {
                Maps maps = activations.activations(layer);
                return recipe.architecture() == Architecture.MLP
                        ? maps.count() * maps.height() * maps.width()
                        : maps.count();
            });
            if (recipe.architecture() == Architecture.MLP) {
                assertThat(counts)
                        .containsExactly(recipe.widths().stream()
                                .mapToInt(Integer::intValue)
                                .toArray());
            } else {
                int first = recipe.convolutions().firstMaps();
                int second = recipe.convolutions().secondMaps();
                assertThat(Arrays.copyOf(counts, 4)).containsExactly(first, first, second, second);
                assertThat(activations.activations(3).width())
                        .isEqualTo(recipe.convolutions().lastSide());
            }
        }
    }
}

package rowreader.network.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.network.weights.ReadingOrder;

class RecipeTest {
    private static final Recipe DENSE = Architecture.MLP.recipe();
    private static final Recipe LENET = Architecture.LENET.recipe();

    @Test
    void theLastMinibatchMayBeSmaller() {
        assertThat(Recipe.SEED.withBatchSize(10).withSamples(1).iterations()).isEqualTo(1);
        assertThat(Recipe.SEED.withBatchSize(10).withSamples(10).iterations()).isEqualTo(1);
        assertThat(Recipe.SEED.withBatchSize(10).withSamples(11).iterations()).isEqualTo(2);
        assertThat(Recipe.SEED.withBatchSize(128).withSamples(60_000).iterations())
                .isEqualTo(469);
    }

    @Test
    void layersOfADenseNetworkAreAsWideAsTheLastUnlessSaidOtherwise() {
        Recipe three = DENSE.withLayers(3).withHiddenSize(30);
        assertThat(three.widths()).containsExactly(30, 30, 30);
        Recipe narrowing = three.withSizes(List.of(100, 50, 30));
        assertThat(narrowing.widths()).containsExactly(100, 50, 30);
        assertThat(three.withSizes(List.of(30, 30, 30))).isEqualTo(three);
        assertThat(narrowing.withHiddenSize(30)).isSameAs(narrowing);
        assertThat(narrowing.withHiddenSize(20).widths()).containsExactly(20, 20, 20);
        assertThat(narrowing.withLayers(3)).isSameAs(narrowing);
        assertThat(narrowing.withLayers(2).widths()).containsExactly(30, 30);
    }

    @Test
    void widthsThatDoNotFitTheLayersAreRefused() {
        Recipe two = DENSE.withLayers(2).withHiddenSize(30);
        assertThatIllegalArgumentException().isThrownBy(() -> two.withSizes(List.of(50)));
        assertThatIllegalArgumentException().isThrownBy(() -> two.withSizes(List.of(50, 40)));
        assertThatIllegalArgumentException().isThrownBy(() -> two.withSizes(List.of(0, 30)));
        assertThatIllegalArgumentException().isThrownBy(() -> Recipe.SEED.withSizes(List.of(150)));
    }

    @Test
    void convolutionsOfALenetAreCaffesUnlessSaidOtherwise() {
        assertThat(LENET.convolutions()).isEqualTo(ConvolutionSizes.USUAL);
        assertThat(LENET.withSizes(ConvolutionSizes.USUAL.asList())).isEqualTo(LENET);
        Recipe small = LENET.withSizes(List.of(3, 8, 3, 16));
        assertThat(small.convolutions()).isEqualTo(new ConvolutionSizes(3, 8, 3, 16));
        assertThat(small.withHiddenSize(40).convolutions()).isEqualTo(small.convolutions());
    }

    @Test
    void anotherArchitectureTakesWithItOnlyWhatItCanHave() {
        Recipe rnn = Architecture.RNN
                .recipe()
                .withReadingOrder(ReadingOrder.COLUMNS)
                .withRecurrentStart(RecurrentStart.UNIFORM);
        assertThat(rnn.withArchitecture(Architecture.RNN)).isEqualTo(rnn);
        Recipe gru = rnn.withArchitecture(Architecture.GRU);
        assertThat(gru.readingOrder()).isEqualTo(ReadingOrder.COLUMNS);
        assertThat(gru.recurrentStart()).isEqualTo(RecurrentStart.USUAL);
        Recipe dense = rnn.withArchitecture(Architecture.MLP);
        assertThat(dense.readingOrder()).isEqualTo(ReadingOrder.TOP_DOWN);
        assertThat(dense.layers()).isEqualTo(2);
        Recipe narrowing = DENSE.withHiddenSize(30).withSizes(List.of(100, 30));
        assertThat(narrowing.withArchitecture(Architecture.MLP)).isEqualTo(narrowing);
        assertThat(narrowing.withArchitecture(Architecture.LENET).sizes()).isEmpty();
        Recipe deep = Architecture.STACKED_LSTM.recipe().withLayers(4);
        assertThat(deep.withArchitecture(Architecture.STACKED_LSTM).layers()).isEqualTo(4);
        assertThat(deep.withArchitecture(Architecture.LSTM).layers()).isEqualTo(1);
    }

    @Test
    void aRecipeWithANameIsFoundByWhatItIs() {
        for (NamedRecipe named : NamedRecipe.values()) {
            assertThat(NamedRecipe.of(named.recipe())).contains(named);
        }
        assertThat(NamedRecipe.of(Recipe.BEST.withSeed(77))).isEmpty();
        assertThat(NamedRecipe.EVERY_ROW.recipe().architecture().answersAtEveryRow())
                .isTrue();
        assertThat(NamedRecipe.SEED.recipe().architecture().answersAtEveryRow()).isFalse();
    }

    @Test
    void aRangeOfLayersIsAChoiceOnlyIfThereIsMoreThanOne() {
        LayerRange choice = Architecture.STACKED_LSTM.layers();
        assertThat(choice.isChoice()).isTrue();
        assertThat(choice).hasToString("2 to 4");
        assertThat(choice.contains(2)).isTrue();
        assertThat(choice.contains(4)).isTrue();
        assertThat(choice.contains(1)).isFalse();
        assertThat(choice.contains(5)).isFalse();
        LayerRange one = Architecture.LSTM.layers();
        assertThat(one.isChoice()).isFalse();
        assertThat(one).hasToString("1");
    }
}

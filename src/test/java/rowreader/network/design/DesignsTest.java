package rowreader.network.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.network.engine.Design;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.LeNetWeights;
import rowreader.network.weights.MlpWeights;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.StackedLstmWeights;
import rowreader.network.weights.Weights;

class DesignsTest {
    private static final int CLASSES = 7;

    private static Weights weights(Recipe recipe) {
        Design design = Designs.of(recipe.architecture());
        return design.weights(design.initialParameters(recipe, CLASSES), recipe, CLASSES);
    }

    private static Recipe small(Architecture architecture) {
        return architecture.recipe().withHiddenSize(6);
    }

    @ParameterizedTest
    @EnumSource
    void everyArchitectureHasItsOwnDesign(Architecture architecture) {
        assertThat(Designs.of(architecture)).isNotNull();
        for (Architecture other : Architecture.values()) {
            assertThat(Designs.of(architecture) == Designs.of(other)).isEqualTo(architecture == other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDesignHasAsManyLayersAsItsArchitectureMayHave(Architecture architecture) {
        for (int layers = architecture.layers().fewest();
                layers <= architecture.layers().most();
                layers++) {
            assertThat(layersOf(weights(small(architecture).withLayers(layers))))
                    .isEqualTo(layers);
        }
    }

    private static int layersOf(Weights weights) {
        if (weights instanceof StackedLstmWeights stacked) {
            return stacked.layers().size();
        }
        if (weights instanceof MlpWeights mlp) {
            return mlp.hiddenLayers().size();
        }
        // Two of convolution and a dense one.
        return weights instanceof LeNetWeights ? 3 : 1;
    }

    @ParameterizedTest
    @EnumSource
    void aDesignHasAReadingOrderWhereItsArchitectureReadsLines(Architecture architecture) {
        Weights weights = weights(small(architecture));
        assertThat(weights instanceof SequenceWeights).isEqualTo(architecture.readsLines());
        if (architecture.readsLines()) {
            Recipe columns = small(architecture).withReadingOrder(ReadingOrder.COLUMNS);
            assertThat(((SequenceWeights) weights(columns)).readingOrder()).isEqualTo(ReadingOrder.COLUMNS);
            assertThat(((SequenceWeights) weights(columns)).hiddenSize()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDesignAnswersAtEveryRowWhereItsArchitectureDoes(Architecture architecture) {
        String saved = Designs.of(architecture).configuration(small(architecture), CLASSES, 0);
        assertThat(saved.contains("RnnOutputLayer")).isEqualTo(architecture.answersAtEveryRow());
    }

    @ParameterizedTest
    @EnumSource
    void aDesignCountsItsParametersRightly(Architecture architecture) {
        for (int layers = architecture.layers().fewest();
                layers <= architecture.layers().most();
                layers++) {
            Recipe recipe = small(architecture).withLayers(layers);
            Design design = Designs.of(architecture);
            assertThat(design.initialParameters(recipe, CLASSES)).hasSize(design.parameters(recipe, CLASSES));
            assertThat(weights(recipe).classes()).isEqualTo(CLASSES);
        }
    }
}

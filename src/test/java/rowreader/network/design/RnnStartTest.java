package rowreader.network.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecurrentStart;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.RnnWeights;
import rowreader.trace.TestDigits;
import rowreader.trace.lab.GradientFlow;
import rowreader.trace.lab.GradientFlow.Example;
import rowreader.trace.lab.GradientFlow.Verdict;

class RnnStartTest {
    private static final Recipe ORTHOGONAL = Architecture.RNN.recipe();
    private static final Recipe UNIFORM = ORTHOGONAL.withRecurrentStart(RecurrentStart.UNIFORM);
    private static final List<Example> BLOTS = IntStream.range(0, 10)
            .mapToObj(number -> new Example(TestDigits.blot(number), number))
            .toList();

    private static RnnWeights start(Recipe recipe) {
        return (RnnWeights) Designs.of(Architecture.RNN)
                .weights(Designs.of(Architecture.RNN).initialParameters(recipe, 10), recipe, 10);
    }

    @Test
    void uniformWeightsLieWithinTheirLimit() {
        double limit = 1 / Math.sqrt(UNIFORM.hiddenSize());
        double largest = 0;
        for (float weight : start(UNIFORM).recurrentWeights().values()) {
            largest = Math.max(largest, Math.abs(weight));
        }
        assertThat(largest).isCloseTo(limit, within(0.01 * limit));
    }

    @Test
    void fromUniformWeightsTheGradientVanishesAndFromOrthogonalOnesItHolds() {
        assertThat(GradientFlow.of(start(UNIFORM), BLOTS, new GiveWay())
                        .memory()
                        .verdict())
                .isEqualTo(Verdict.VANISHES);
        assertThat(GradientFlow.of(start(ORTHOGONAL), BLOTS, new GiveWay())
                        .memory()
                        .arrived())
                .isGreaterThan(10
                        * GradientFlow.of(start(UNIFORM), BLOTS, new GiveWay())
                                .memory()
                                .arrived());
    }

    @Test
    void onlyASimpleRnnHasTheChoice() {
        assertThatThrownBy(() -> Architecture.GRU.recipe().withRecurrentStart(RecurrentStart.UNIFORM))
                .hasMessageContaining("simple RNN");
        assertThat(UNIFORM.withArchitecture(Architecture.LSTM).recurrentStart()).isEqualTo(RecurrentStart.USUAL);
    }

    @Test
    void filesFromBeforeTheChoiceStartAsUsual() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String old = json.writeValueAsString(ORTHOGONAL).replace("\"recurrentStart\":\"USUAL\",", "");
        assertThat(json.readValue(old, Recipe.class)).isEqualTo(ORTHOGONAL);
    }
}

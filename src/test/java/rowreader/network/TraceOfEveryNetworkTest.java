package rowreader.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.data.Digit;
import rowreader.network.design.Designs;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Minibatches;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Equations;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

/** The textbook equations against the network that trains: of every kind, depth and reading order. */
class TraceOfEveryNetworkTest {
    static Stream<Recipe> recipes() {
        List<Recipe> recipes = new ArrayList<>();
        for (Architecture architecture : Architecture.values()) {
            if (architecture.readsLines()) {
                for (ReadingOrder order : ReadingOrder.values()) {
                    recipes.add(architecture.recipe().withHiddenSize(19).withReadingOrder(order));
                }
                for (int layers = architecture.layers().fewest();
                        layers <= architecture.layers().most();
                        layers++) {
                    recipes.add(architecture.recipe().withHiddenSize(11).withLayers(layers));
                }
            }
        }
        return recipes.stream();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void itsTraceEndsWithTheNetworksOwnAnswer(Recipe recipe) {
        Minibatch minibatch = new Minibatches(SimpleDigits.digits(40, 1), 1).at(0, 12);
        try (Network network = Designs.network(recipe.withLearningRate(0.01), 10)) {
            for (int iteration = 0; iteration < 5; iteration++) {
                network.fit(minibatch);
            }
            float[] answers = network.probabilities(minibatch);
            SequenceWeights weights = (SequenceWeights) network.weights();
            Tracer tracer = new Tracer(weights);
            for (int index = 0; index < minibatch.size(); index++) {
                Digit digit = Digit.of(
                        Arrays.copyOfRange(minibatch.pixels(), index * Digit.PIXELS, (index + 1) * Digit.PIXELS));
                Trace trace = tracer.trace(digit);

                assertThat(trace.probabilities())
                        .containsExactly(Arrays.copyOfRange(answers, index * 10, (index + 1) * 10), within(1e-5f));
                assertThat(Equations.of(weights).probabilities(digit)).isEqualTo(trace.probabilities());
                assertThat(trace.traversal().order()).isEqualTo(recipe.readingOrder());
            }
        }
    }
}

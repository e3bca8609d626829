package rowreader.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.data.Digit;
import rowreader.network.FailingNetwork;
import rowreader.network.SimpleDigits;
import rowreader.network.design.Designs;
import rowreader.network.design.LstmDesign;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Minibatches;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

/** What holds of every network, whatever its architecture. */
class NetworkTest {
    private final Minibatch minibatch = new Minibatches(SimpleDigits.digits(40, 1), 1).at(0, 20);

    private static Recipe recipe(Architecture architecture) {
        return architecture.recipe().withHiddenSize(12).withLearningRate(0.01).withSeed(4);
    }

    private static Network network(Architecture architecture) {
        return Designs.network(recipe(architecture), 10);
    }

    @Test
    void theLstmStartsFromTheSeedsInitialWeights() {
        float[] expected = new LstmDesign().initialParameters(recipe(Architecture.LSTM), 10);
        try (Network network = network(Architecture.LSTM)) {
            assertThat(network.state().parameters()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "LSTM_EVERY_ROW", mode = EnumSource.Mode.EXCLUDE)
    void theLossIsTheMeanCrossEntropyBeforeTheUpdate(Architecture architecture) {
        try (Network network = network(architecture)) {
            float[] probabilities = network.probabilities(minibatch);
            double expected = 0;
            for (int i = 0; i < minibatch.size(); i++) {
                expected -= Math.log(probabilities[i * 10 + minibatch.labels()[i]]) / minibatch.size();
            }
            assertThat(network.fit(minibatch)).isCloseTo(expected, within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void minibatchesOfAnySizeMayFollowEachOther(Architecture architecture) {
        Minibatches minibatches = new Minibatches(SimpleDigits.digits(40, 1), 1);
        try (Network network = network(architecture)) {
            float[] alone = network.probabilities(minibatches.at(3, 1));
            float[] together = network.probabilities(minibatches.at(0, 7));
            for (int label = 0; label < 10; label++) {
                assertThat(together[3 * 10 + label]).isCloseTo(alone[label], within(1e-6f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLearningRateReachesEveryWeight(Architecture architecture) {
        try (Network network = network(architecture)) {
            float[] before = network.state().parameters();
            network.learningRate(1e-12);
            network.fit(minibatch);
            assertThat(network.state().parameters()).containsExactly(before, within(1e-9f));
            network.learningRate(0.01);
            network.fit(minibatch);
            float[] after = network.state().parameters();
            int changed = 0;
            for (int i = 0; i < before.length; i++) {
                changed += after[i] == before[i] ? 0 : 1;
            }
            assertThat(changed).isGreaterThan(before.length / 10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void clippingHoldsBackTheGradientsOfEveryLayer(Architecture architecture) {
        // Adam divides by the gradient's size: only what is small against its epsilon shows the clipping.
        try (Network held = Designs.network(recipe(architecture).withGradientClip(1e-12), 10)) {
            float[] before = held.state().parameters();
            held.fit(minibatch);
            assertThat(held.state().parameters()).containsExactly(before, within(1e-5f));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStateInTheArraysOfAnOlderOneIsThatOfNow(Architecture architecture) {
        try (Network network = network(architecture)) {
            NetworkState older = network.state();
            network.fit(minibatch);
            NetworkState now = network.state();
            assertThat(now.parameters()).isNotEqualTo(older.parameters());

            NetworkState reused = network.state(older);
            assertThat(reused.parameters()).isSameAs(older.parameters()).isEqualTo(now.parameters());
            assertThat(reused.optimizerState()).isSameAs(older.optimizerState()).isEqualTo(now.optimizerState());
            assertThat(reused.iteration()).isEqualTo(now.iteration());

            // Whoever knows the weights only has no moments to give.
            assertThat(network.state(now.afresh()).optimizerState()).isEqualTo(reused.optimizerState());
        }
    }

    @ParameterizedTest
    @EnumSource
    void goingBackToAStateRepeatsWhatFollowed(Architecture architecture) {
        try (Network network = network(architecture)) {
            network.fit(minibatch);
            NetworkState state = network.state();
            double first = network.fit(minibatch);
            double second = network.fit(minibatch);
            network.restore(state);
            assertThat(network.fit(minibatch)).isEqualTo(first);
            assertThat(network.fit(minibatch)).isEqualTo(second);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStateOfAnotherNetworkIsRefused(Architecture architecture) {
        NetworkState other = new NetworkState(new float[3], new float[0], 0);
        try (Network network = network(architecture)) {
            assertThatThrownBy(() -> network.restore(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itHasAsManyParametersAsItsDesignSays(Architecture architecture) {
        try (Network network = network(architecture)) {
            assertThat(network.state().parameters())
                    .hasSize(Designs.of(architecture)
                            .parameters(architecture.recipe().withHiddenSize(12), 10));
            assertThat(network.weights().classes()).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOptimizerLowersTheLoss(Optimizer optimizer) {
        for (Architecture architecture : new Architecture[] {Architecture.RNN, Architecture.MLP}) {
            double learningRate = optimizer == Optimizer.MOMENTUM ? 0.05 : 0.005;
            Recipe recipe = recipe(architecture).withOptimizer(optimizer).withLearningRate(learningRate);
            try (Network network = Designs.network(recipe, 10)) {
                double first = network.fit(minibatch);
                double last = first;
                for (int i = 0; i < 40; i++) {
                    last = network.fit(minibatch);
                }
                assertThat(last).isLessThan(0.8 * first);
            }
        }
    }

    @Test
    void clippingHoldsBackTheGradientsOfBothLayers() {
        // Adam divides by the gradient's size: only what is small against its epsilon shows the clipping.
        Recipe clipped = new Recipe(12, 20, 100, 0.01, LearningRateSchedule.CONSTANT, 1e-12, false, 0, 20, 4);
        try (Network held = Designs.network(clipped, 10)) {
            float[] before = held.state().parameters();
            held.fit(minibatch);
            assertThat(held.state().parameters()).containsExactly(before, within(1e-5f));
        }
    }

    @Test
    void theLossAtEveryRowIsTheMeanOverTheAnswersAfterEveryRow() {
        try (Network network = network(Architecture.LSTM_EVERY_ROW)) {
            Tracer tracer = new Tracer((LstmWeights) network.weights());
            double expected = 0;
            for (int i = 0; i < minibatch.size(); i++) {
                float[] pixels = Arrays.copyOfRange(minibatch.pixels(), i * Digit.PIXELS, (i + 1) * Digit.PIXELS);
                Trace trace = tracer.trace(Digit.of(pixels));
                for (int row = 0; row < Digit.SIDE; row++) {
                    double answer = trace.readout(row, minibatch.labels()[i]);
                    expected -= Math.log(answer) / (minibatch.size() * Digit.SIDE);
                }
            }
            assertThat(network.fit(minibatch)).isCloseTo(expected, within(1e-5));
        }
    }

    /** All threads wait while the whole heap is collected, the window's too. */
    @Test
    void closingHasNoHeapCollected() {
        Network network = network(Architecture.LSTM);
        network.fit(minibatch);
        long before = collectionsOfTheWholeHeap();

        network.close();

        assertThat(collectionsOfTheWholeHeap()).isEqualTo(before);
    }

    private static long collectionsOfTheWholeHeap() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector ->
                        Stream.of(collector.getMemoryPoolNames()).anyMatch(pool -> pool.matches(".*(Old|Tenured).*")))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    @Test
    void aNetworkThatCannotGoOnFromAStateIsFreed() {
        int[] freed = new int[1];
        Network network = new FailingNetwork(1) {
            @Override
            public void restore(NetworkState state) {
                throw new IllegalArgumentException("of another shape");
            }

            @Override
            public void close() {
                freed[0]++;
            }
        };

        assertThatThrownBy(() -> network.goingOnFrom(network.state())).hasMessage("of another shape");

        assertThat(freed[0]).isEqualTo(1);
    }
}

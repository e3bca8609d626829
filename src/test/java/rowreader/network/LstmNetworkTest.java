package rowreader.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LstmNetworkTest {
    private static final Recipe RECIPE =
            Recipe.SEED.withHiddenSize(12).withLearningRate(0.01).withSeed(4);
    private final LstmNetwork network = new LstmNetwork(RECIPE, 10);
    private final Minibatch minibatch = new Minibatches(SimpleDigits.digits(40, 1), 1).at(0, 20);

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void startsFromTheSeedsInitialWeights() {
        LstmWeights expected = InitialWeights.draw(28, 12, 10, 4);
        assertThat(network.weights().recurrentWeights()).isEqualTo(expected.recurrentWeights());
        assertThat(network.weights().bias()).isEqualTo(expected.bias());
    }

    @Test
    void theLossIsTheMeanCrossEntropyBeforeTheUpdate() {
        float[] probabilities = network.probabilities(minibatch);
        double expected = 0;
        for (int i = 0; i < minibatch.size(); i++) {
            expected -= Math.log(probabilities[i * 10 + minibatch.labels()[i]]) / minibatch.size();
        }
        assertThat(network.fit(minibatch)).isCloseTo(expected, within(1e-5));
    }

    @Test
    void minibatchesOfAnySizeMayFollowEachOther() {
        Minibatches minibatches = new Minibatches(SimpleDigits.digits(40, 1), 1);
        float[] alone = network.probabilities(minibatches.at(3, 1));
        float[] together = network.probabilities(minibatches.at(0, 7));
        for (int label = 0; label < 10; label++) {
            assertThat(together[3 * 10 + label]).isCloseTo(alone[label], within(1e-6f));
        }
    }

    @Test
    void theLearningRateReachesEveryWeight() {
        float[] before = network.state().parameters();
        network.learningRate(1e-12);
        network.fit(minibatch);
        float[] after = network.state().parameters();
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], within(1e-9f));
        }
        network.learningRate(0.01);
        network.fit(minibatch);
        assertThat(network.weights().recurrentWeights())
                .isNotEqualTo(InitialWeights.draw(28, 12, 10, 4).recurrentWeights());
    }

    @Test
    void clippingHoldsBackTheGradientsOfBothLayers() {
        // Adam divides by the gradient's size: only what is small against its epsilon shows the clipping.
        Recipe clipped = new Recipe(12, 20, 100, 0.01, LearningRateSchedule.CONSTANT, 1e-12, false, 0, 20, 4);
        try (LstmNetwork held = new LstmNetwork(clipped, 10)) {
            float[] before = held.state().parameters();
            held.fit(minibatch);
            float[] after = held.state().parameters();
            for (int i = 0; i < before.length; i++) {
                assertThat(after[i]).isCloseTo(before[i], within(1e-5f));
            }
        }
    }

    @Test
    void goingBackToAStateRepeatsWhatFollowed() {
        network.fit(minibatch);
        NetworkState state = network.state();
        double first = network.fit(minibatch);
        double second = network.fit(minibatch);
        network.restore(state);
        assertThat(network.fit(minibatch)).isEqualTo(first);
        assertThat(network.fit(minibatch)).isEqualTo(second);
    }

    @Test
    void theStateOfAnotherNetworkIsRefused() {
        NetworkState other = new NetworkState(new float[3], new float[0], 0);
        assertThatThrownBy(() -> network.restore(other)).isInstanceOf(IllegalArgumentException.class);
    }
}

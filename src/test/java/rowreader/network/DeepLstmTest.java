package rowreader.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.data.Digit;
import rowreader.network.design.Designs;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Minibatches;
import rowreader.network.weights.BidirectionalLstmWeights;
import rowreader.network.weights.LstmCellWeights;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.Matrix;
import rowreader.network.weights.StackedLstmWeights;

/** Networks of several LSTMs against the textbook's equations, in plain loops over the weights that they hand out. */
class DeepLstmTest {
    private static final int HIDDEN = 7;
    private static final int CLASSES = 10;
    private final Minibatch minibatch = new Minibatches(SimpleDigits.digits(10, 1), 1).at(0, 5);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aStackAnswersFromTheHighestLastHiddenState(int layers) {
        Recipe recipe =
                Architecture.STACKED_LSTM.recipe().withHiddenSize(HIDDEN).withLayers(layers);
        try (Network network = Designs.network(recipe, CLASSES)) {
            network.fit(minibatch);
            StackedLstmWeights weights = (StackedLstmWeights) network.weights();
            assertThat(weights.layers()).hasSize(layers);
            assertReads(network, weights.outputWeights(), weights.outputBias(), lines -> {
                double[][] states = lines;
                for (LstmCellWeights layer : weights.layers()) {
                    states = hiddenStates(layer, states);
                }
                return states[Digit.SIDE - 1];
            });
        }
    }

    @Test
    void twoDirectionsAnswerFromTheStatesThatHaveSeenAllLines() {
        Recipe recipe = Architecture.BIDIRECTIONAL_LSTM.recipe().withHiddenSize(HIDDEN);
        try (Network network = Designs.network(recipe, CLASSES)) {
            network.fit(minibatch);
            BidirectionalLstmWeights weights = (BidirectionalLstmWeights) network.weights();
            assertThat(weights.hiddenSize()).isEqualTo(HIDDEN);
            assertReads(network, weights.outputWeights(), weights.outputBias(), lines -> {
                double[][] reversed = new double[Digit.SIDE][];
                Arrays.setAll(reversed, t -> lines[Digit.SIDE - 1 - t]);
                double[] both = Arrays.copyOf(hiddenStates(weights.forward(), lines)[Digit.SIDE - 1], 2 * HIDDEN);
                double[] backward = hiddenStates(weights.backward(), reversed)[Digit.SIDE - 1];
                System.arraycopy(backward, 0, both, HIDDEN, HIDDEN);
                return both;
            });
        }
    }

    /** From the lines, [28][28], to what the output layer sees. */
    private interface Reading {
        double[] lastState(double[][] lines);
    }

    private void assertReads(Network network, Matrix outputWeights, Matrix outputBias, Reading reading) {
        float[] probabilities = network.probabilities(minibatch);
        for (int i = 0; i < minibatch.size(); i++) {
            double[][] lines = new double[Digit.SIDE][Digit.SIDE];
            for (int k = 0; k < Digit.PIXELS; k++) {
                lines[k / Digit.SIDE][k % Digit.SIDE] = minibatch.pixels()[i * Digit.PIXELS + k];
            }
            double[] expected = plus(times(reading.lastState(lines), outputWeights), outputBias.values());
            double sum = Arrays.stream(expected).map(Math::exp).sum();
            for (int label = 0; label < CLASSES; label++) {
                assertThat((double) probabilities[i * CLASSES + label])
                        .isCloseTo(Math.exp(expected[label]) / sum, within(1e-5));
            }
        }
    }

    private static double[][] hiddenStates(LstmCellWeights cell, double[][] inputs) {
        double[][] states = new double[inputs.length][];
        double[] hidden = new double[HIDDEN];
        double[] state = new double[HIDDEN];
        for (int t = 0; t < inputs.length; t++) {
            double[] z = plus(times(inputs[t], cell.inputWeights()), times(hidden, cell.recurrentWeights()));
            z = plus(z, cell.bias().values());
            hidden = new double[HIDDEN];
            for (int unit = 0; unit < HIDDEN; unit++) {
                double candidate = Math.tanh(z[LstmWeights.CANDIDATE * HIDDEN + unit]);
                state[unit] = sigmoid(z[LstmWeights.FORGET_GATE * HIDDEN + unit]) * state[unit]
                        + sigmoid(z[LstmWeights.INPUT_GATE * HIDDEN + unit]) * candidate;
                hidden[unit] = sigmoid(z[LstmWeights.OUTPUT_GATE * HIDDEN + unit]) * Math.tanh(state[unit]);
            }
            states[t] = hidden;
        }
        return states;
    }

    private static double[] times(double[] vector, Matrix matrix) {
        float[] values = matrix.values();
        double[] product = new double[matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < product.length; column++) {
                product[column] += vector[row] * values[row * product.length + column];
            }
        }
        return product;
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, k -> a[k] + b[k]);
        return sum;
    }

    private static double[] plus(double[] a, float[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, k -> a[k] + b[k]);
        return sum;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}

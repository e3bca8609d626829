package rowreader.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import rowreader.network.SimpleDigits;
import rowreader.network.design.EveryRowLstmDesign;
import rowreader.network.design.LstmDesign;
import rowreader.network.design.MlpDesign;
import rowreader.network.fast.FastLayers;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Minibatches;

/** DL4J's own iteration is the judge: afterwards the network is in the same state. */
class FusedNetworkTest {
    private static final int BATCH_SIZE = 20;

    private final Recipe recipe = Architecture.LSTM.recipe().withHiddenSize(12).withLearningRate(0.01);

    @ParameterizedTest(name = "{0}, clipped at {1}")
    @CsvSource({"ADAM,0", "RMSPROP,0", "MOMENTUM,0", "ADAM,0.3", "MOMENTUM,0.01"})
    void severalLeadToTheStateOfDl4jsOwnNetwork(Optimizer optimizer, double gradientClip) {
        Recipe learned = recipe.withOptimizer(optimizer).withGradientClip(gradientClip);
        MultiLayerNetwork stock = Dl4jNetwork.dl4jsOwn(new LstmDesign(), learned, 10);
        MultiLayerNetwork fast = Dl4jNetwork.dl4jsOwn(new LstmDesign(), learned, 10);
        FastLayers.install(fast);
        FusedNetwork fused = FusedNetwork.of(fast, gradientClip).orElseThrow();
        Minibatches minibatches = new Minibatches(SimpleDigits.digits(100, 1), 1);
        for (int i = 0; i < 8; i++) {
            Minibatch minibatch = minibatches.at((long) i * BATCH_SIZE, BATCH_SIZE);
            stock.fit(features(minibatch), labels(minibatch));
            double loss = fused.fit(minibatch.pixels(), minibatch.labels());
            assertThat(loss).isCloseTo(stock.score(), within(1e-5));
            assertThat(fast.score()).isEqualTo(loss);
        }
        assertThat(fast.getIterationCount()).isEqualTo(stock.getIterationCount());
        assertClose(fast.params(), stock.params());
        assertClose(fast.getUpdater().getStateViewArray(), stock.getUpdater().getStateViewArray());
        Minibatch unseen = minibatches.at(8L * BATCH_SIZE, 2 * BATCH_SIZE);
        assertClose(
                Nd4j.createFromArray(fused.probabilities(unseen.pixels())).reshape(unseen.size(), 10),
                stock.output(features(unseen)));
    }

    private static INDArray features(Minibatch minibatch) {
        return Nd4j.createFromArray(minibatch.pixels())
                .reshape(minibatch.size(), 28, 28)
                .permute(0, 2, 1);
    }

    private static INDArray labels(Minibatch minibatch) {
        INDArray oneHot = Nd4j.zeros(DataType.FLOAT, minibatch.size(), 10);
        for (int i = 0; i < minibatch.size(); i++) {
            oneHot.putScalar(i, minibatch.labels()[i], 1);
        }
        return oneHot;
    }

    private static void assertClose(INDArray actual, INDArray expected) {
        double greatest = expected.amaxNumber().doubleValue();
        assertThat(actual.sub(expected).amaxNumber().doubleValue()).isLessThan(1e-4 * greatest);
    }

    @Test
    void networksOfOtherLayersAreLeftToDl4j() {
        MultiLayerNetwork everyRow = Dl4jNetwork.dl4jsOwn(new EveryRowLstmDesign(), recipe, 10);
        MultiLayerNetwork dense = Dl4jNetwork.dl4jsOwn(new MlpDesign(), Architecture.MLP.recipe(), 10);
        assertThat(FusedNetwork.of(everyRow, 0)).isEmpty();
        assertThat(FusedNetwork.of(dense, 0)).isEmpty();
    }
}

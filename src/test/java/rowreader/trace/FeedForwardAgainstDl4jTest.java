package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import rowreader.data.Digit;
import rowreader.network.TrainedModels;
import rowreader.network.model.Model;
import rowreader.network.recipe.Architecture;

/** Every layer against the library that trains, before and after some training. */
class FeedForwardAgainstDl4jTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"MLP, 0", "MLP, 40", "LENET, 0", "LENET, 40"})
    void everyActivationAndTheAnswerEqualDl4js(Architecture architecture, int iterations) throws Exception {
        Path file = folder.resolve("model.zip");
        TrainedModels.save(
                architecture.recipe().withHiddenSize(70).withBatchSize(20).withSeed(5), iterations, file);
        FeedForward network = FeedForward.of(Model.open(file).weights());
        MultiLayerNetwork stock = ModelSerializer.restoreMultiLayerNetwork(file.toFile());

        for (int seed = 0; seed < 5; seed++) {
            Digit digit = TestDigits.blot(seed);
            LayerActivations ours = network.activations(digit);
            // The picture itself comes first, the answer last.
            List<INDArray> theirs = stock.feedForward(Nd4j.createFromArray(new float[][] {digit.pixels()}), false);
            assertThat(theirs).hasSize(ours.size() + 2);
            for (int layer = 0; layer < ours.size(); layer++) {
                assertClose(ours.activations(layer).values(), theirs.get(layer + 1));
            }
            assertClose(ours.probabilities(), theirs.get(ours.size() + 1));
        }
    }

    private static void assertClose(float[] ours, INDArray theirs) {
        float[] expected = theirs.dup('c').data().asFloat();
        assertThat(ours).hasSameSizeAs(expected);
        for (int i = 0; i < ours.length; i++) {
            // Rectified sums have no bound: relative to those that are larger than 1.
            assertThat(ours[i]).isCloseTo(expected[i], within(1e-5f * Math.max(1, Math.abs(expected[i]))));
        }
    }
}

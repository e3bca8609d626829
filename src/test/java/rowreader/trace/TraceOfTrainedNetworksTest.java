package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import rowreader.data.Digit;
import rowreader.network.TrainedModels;
import rowreader.network.fast.RecurrentClassifier;
import rowreader.network.model.Model;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.SequenceWeights;

/**
 * The traces of trained networks against what trains them, at every timestep: a network that is shown only the first rows
 * stops in the state that it passes through on the way to the last.
 */
class TraceOfTrainedNetworksTest {
    private static final int HIDDEN_SIZE = 37;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"LSTM", "STACKED_LSTM", "RNN"})
    void everyHiddenStateAndReadoutEqualsStockDl4js(Architecture architecture) throws Exception {
        Path file = trained(architecture);
        MultiLayerNetwork stock = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
        Trace trace = trace(file);
        int topLayer = stock.getnLayers() - 2;
        for (int t = 0; t < Digit.SIDE; t++) {
            INDArray rows = Nd4j.createFromArray(firstRows(trace.digit(), t + 1))
                    .reshape('c', 1, t + 1L, Digit.SIDE)
                    .permute(0, 2, 1);
            var activations = stock.feedForward(rows, false);
            float[] hiddenStates = trace.values(Quantity.HIDDEN_STATE, t);
            int below = hiddenStates.length - HIDDEN_SIZE;
            assertClose(
                    Arrays.copyOfRange(hiddenStates, below, hiddenStates.length),
                    floats(activations.get(topLayer + 1)));
            assertClose(trace.readout(t), floats(activations.get(topLayer + 2)));
        }
    }

    @Test
    void everyReadoutOfAGruEqualsThatOfTheLayerThatTrainsIt() throws Exception {
        Path file = trained(Architecture.GRU);
        INDArray parameters = parameters(file);
        Trace trace = trace(file);
        RecurrentClassifier trainer = RecurrentClassifier.gated(Digit.SIDE, HIDDEN_SIZE, 10);
        for (int t = 0; t < Digit.SIDE; t++) {
            float[] rows = firstRows(trace.digit(), t + 1);
            assertClose(trace.readout(t), trainer.probabilities(parameters, rows, t + 1));
        }
    }

    private Path trained(Architecture architecture) throws Exception {
        Path file = folder.resolve("model.zip");
        Recipe recipe = architecture
                .recipe()
                .withHiddenSize(HIDDEN_SIZE)
                .withBatchSize(20)
                .withLearningRate(0.01);
        TrainedModels.save(recipe, 40, file);
        return file;
    }

    private static Trace trace(Path file) throws Exception {
        return new Tracer((SequenceWeights) Model.open(file).weights()).trace(TestDigits.blot(3));
    }

    private static INDArray parameters(Path file) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry(ModelSerializer.COEFFICIENTS_BIN))) {
            return Nd4j.read(new ByteArrayInputStream(in.readAllBytes()));
        }
    }

    private static float[] firstRows(Digit digit, int rows) {
        return Arrays.copyOf(digit.pixels(), rows * Digit.SIDE);
    }

    private static float[] floats(INDArray array) {
        return array.dup('c').data().asFloat();
    }

    private static void assertClose(float[] ours, float[] theirs) {
        assertThat(ours).containsExactly(theirs, within(1e-5f));
    }
}

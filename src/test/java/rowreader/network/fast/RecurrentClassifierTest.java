package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.rnn.ReverseTimeSeriesVertex;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class RecurrentClassifierTest {
    private static final int CLASSES = 3;

    private final Random random = new Random(42);

    /** The stock layer is the judge of the simple cell. */
    @ParameterizedTest(name = "I={0} H={1} T={2} B={3}")
    @CsvSource({"28,150,28,70", "1,1,1,1", "3,7,5,1", "5,17,9,33"})
    void theSimpleCellHasTheStockLayersGradients(int inputSize, int hiddenSize, int timesteps, int rows) {
        MultiLayerNetwork stock = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .list()
                .layer(new LastTimeStep(new SimpleRnn.Builder()
                        .nIn(inputSize)
                        .nOut(hiddenSize)
                        .activation(Activation.TANH)
                        .build()))
                .layer(output(hiddenSize))
                .build());
        stock.init();
        float[] x = floats(rows * timesteps * inputSize, 1);
        int[] labels = labels(rows);
        INDArray features =
                Nd4j.createFromArray(x).reshape(rows, timesteps, inputSize).permute(0, 2, 1);
        stock.setInput(features);
        stock.setLabels(oneHot(labels));
        stock.computeGradientAndScore();
        INDArray expected = stock.getFlattenedGradients().div(rows);

        RecurrentClassifier fast = RecurrentClassifier.simple(inputSize, hiddenSize, CLASSES);
        assertEqual(fast, stock.params(), x, timesteps, labels, stock.score(), expected, stock.output(features));
    }

    /** The judge of the two LSTMs is a graph of stock layers that does the same. */
    @ParameterizedTest(name = "I={0} H={1} T={2} B={3}")
    @CsvSource({"28,20,28,70", "1,1,1,1", "3,7,5,1", "5,17,9,33"})
    void bothDirectionsHaveTheStockGraphsGradients(int inputSize, int hiddenSize, int timesteps, int rows) {
        ComputationGraph stock = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .graphBuilder()
                .addInputs("x")
                .addLayer("forward", new LastTimeStep(lstm(inputSize, hiddenSize)), "x")
                .addVertex("reversed", new ReverseTimeSeriesVertex(), "x")
                .addLayer("backward", new LastTimeStep(lstm(inputSize, hiddenSize)), "reversed")
                .addLayer("output", output(2 * hiddenSize), "forward", "backward")
                .setOutputs("output")
                .build());
        stock.init();
        float[] x = floats(rows * timesteps * inputSize, 1);
        int[] labels = labels(rows);
        INDArray features =
                Nd4j.createFromArray(x).reshape(rows, timesteps, inputSize).permute(0, 2, 1);
        stock.setInputs(features);
        stock.setLabels(oneHot(labels));
        stock.computeGradientAndScore();
        INDArray expected = stock.getFlattenedGradients().div(rows);

        RecurrentClassifier fast = RecurrentClassifier.bidirectional(inputSize, hiddenSize, CLASSES);
        assertEqual(fast, stock.params(), x, timesteps, labels, stock.score(), expected, stock.outputSingle(features));
        assertThat(fast.layerParameters()).hasSize(3);
        assertThat(Arrays.stream(fast.layerParameters()).sum()).isEqualTo((int) stock.numParams());
    }

    private static void assertEqual(
            RecurrentClassifier fast,
            INDArray parameters,
            float[] x,
            int timesteps,
            int[] labels,
            double stockLoss,
            INDArray stockGradient,
            INDArray stockProbabilities) {
        INDArray gradient = Nd4j.create(DataType.FLOAT, fast.parameters());
        double loss = fast.gradient(parameters, x, timesteps, labels, gradient);
        assertThat(loss).isCloseTo(stockLoss, within(1e-4 * stockLoss));
        double greatest = stockGradient.amaxNumber().doubleValue();
        assertThat(gradient.sub(stockGradient.reshape(gradient.shape()))
                        .amaxNumber()
                        .doubleValue())
                .isLessThan(1e-4 * greatest);
        assertThat(fast.probabilities(parameters, x, timesteps))
                .containsExactly(stockProbabilities.dup('c').data().asFloat(), within(1e-5f));
    }

    private static LSTM lstm(int inputSize, int hiddenSize) {
        return new LSTM.Builder()
                .nIn(inputSize)
                .nOut(hiddenSize)
                .activation(Activation.TANH)
                .build();
    }

    private static OutputLayer output(int inputs) {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(inputs)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .build();
    }

    private INDArray oneHot(int[] labels) {
        INDArray result = Nd4j.zeros(DataType.FLOAT, labels.length, CLASSES);
        for (int row = 0; row < labels.length; row++) {
            result.putScalar(row, labels[row], 1);
        }
        return result;
    }

    /** There is no stock layer; the textbook in double precision is the judge, by finite differences. */
    @ParameterizedTest(name = "I={0} H={1} T={2} B={3}")
    @CsvSource({"3,4,6,5", "2,3,1,2", "4,5,3,40"})
    void theGatedUnitsGradientIsThatOfTheTextbooksLoss(int inputSize, int hiddenSize, int timesteps, int rows) {
        RecurrentClassifier fast = RecurrentClassifier.gated(inputSize, hiddenSize, CLASSES);
        float[] parameters = floats(fast.parameters(), 0.8f);
        float[] x = floats(rows * timesteps * inputSize, 1);
        int[] labels = labels(rows);
        INDArray gradient = Nd4j.create(DataType.FLOAT, fast.parameters());
        double loss = fast.gradient(Nd4j.createFromArray(parameters), x, timesteps, labels, gradient);

        NaiveGru naive = new NaiveGru(inputSize, hiddenSize, CLASSES);
        double[] exact = new double[parameters.length];
        for (int p = 0; p < exact.length; p++) {
            exact[p] = parameters[p];
        }
        assertThat(loss).isCloseTo(naive.loss(exact, x, timesteps, labels), within(1e-5));
        double delta = 1e-5;
        for (int p = 0; p < exact.length; p++) {
            double value = exact[p];
            exact[p] = value + delta;
            double above = naive.loss(exact, x, timesteps, labels);
            exact[p] = value - delta;
            double below = naive.loss(exact, x, timesteps, labels);
            exact[p] = value;
            double slope = (above - below) / (2 * delta);
            assertThat(gradient.getDouble(p))
                    .as("gradient of parameter " + p)
                    .isCloseTo(slope, within(1e-6 + 1e-4 * Math.abs(slope)));
        }
    }

    private float[] floats(int length, float size) {
        float[] values = new float[length];
        for (int k = 0; k < length; k++) {
            values[k] = (random.nextFloat() * 2 - 1) * size;
        }
        return values;
    }

    private int[] labels(int rows) {
        return random.ints(rows, 0, CLASSES).toArray();
    }
}

package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import rowreader.ChildJvm;

/** The stock layer is the judge: whatever it computes, the fast one computes. */
class FastLstmTest {
    private static final int CLASSES = 3;

    private final Random random = new Random(42);

    @ParameterizedTest(name = "I={0} H={1} T={2} B={3}")
    @CsvSource({"28,150,28,5", "1,1,1,1", "3,7,5,1", "5,17,9,33", "28,16,4,70", "2,3,1,2", "7,33,11,13"})
    void theLastTimestepsLossHasTheStockGradients(int inputSize, int hiddenSize, int timesteps, int rows) {
        MultiLayerNetwork stock = lastTimestep(inputSize, hiddenSize, DataType.FLOAT);
        assertEquivalent(stock, input(rows, inputSize, timesteps), labels(rows));
    }

    @ParameterizedTest(name = "I={0} H={1} T={2} B={3}")
    @CsvSource({"28,150,28,3", "1,1,1,1", "3,7,5,1", "5,17,9,33", "4,9,6,40"})
    void theLossAtEveryTimestepHasTheStockGradients(int inputSize, int hiddenSize, int timesteps, int rows) {
        MultiLayerNetwork stock = everyTimestep(inputSize, hiddenSize, RNNFormat.NCW);
        assertEquivalent(stock, input(rows, inputSize, timesteps), labels(rows, timesteps));
    }

    @Test
    void timeMayComeBeforePixels() {
        MultiLayerNetwork stock = everyTimestep(4, 6, RNNFormat.NWC);
        assertEquivalent(
                stock,
                input(9, 4, 5).permute(0, 2, 1).dup(),
                labels(9, 5).permute(0, 2, 1).dup());
    }

    @ParameterizedTest(name = "I={0} H={1},{2},{3} T={4} B={5}")
    @CsvSource({"5,11,8,9,6,17", "1,1,1,1,1,1", "28,20,20,20,28,35", "3,2,13,5,4,66"})
    void layersMayBeStacked(int inputSize, int first, int second, int third, int timesteps, int rows) {
        NeuralNetConfiguration.ListBuilder layers = configuration(DataType.FLOAT)
                .layer(lstm(inputSize, first, RNNFormat.NCW))
                .layer(lstm(first, second, RNNFormat.NCW))
                .layer(new LastTimeStep(lstm(second, third, RNNFormat.NCW)))
                .layer(output(third));
        assertEquivalent(network(layers), input(rows, inputSize, timesteps), labels(rows));
    }

    @Test
    void aLayerMayReadBothWays() {
        NeuralNetConfiguration.ListBuilder layers = configuration(DataType.FLOAT)
                .layer(new LastTimeStep(new Bidirectional(Bidirectional.Mode.CONCAT, lstm(5, 7, RNNFormat.NCW))))
                .layer(output(14));
        assertEquivalent(network(layers), input(6, 5, 4), labels(6));
    }

    @Test
    void aMaskedMinibatchIsLeftToTheStockLayer() {
        MultiLayerNetwork stock = everyTimestep(4, 6, RNNFormat.NCW);
        MultiLayerNetwork fast = fast(stock);
        INDArray mask = Nd4j.ones(DataType.FLOAT, 3, 5);
        mask.putScalar(1, 4, 0);
        INDArray input = input(3, 4, 5);
        INDArray labels = labels(3, 5);
        for (MultiLayerNetwork network : new MultiLayerNetwork[] {stock, fast}) {
            network.setLayerMaskArrays(mask, mask);
            gradient(network, input, labels);
        }
        assertThat(fast.getFlattenedGradients()).isEqualTo(stock.getFlattenedGradients());
    }

    @Test
    void readingRowByRowRemembersTheState() {
        MultiLayerNetwork stock = everyTimestep(4, 6, RNNFormat.NCW);
        MultiLayerNetwork fast = fast(stock);
        INDArray first = input(3, 4, 2);
        INDArray second = input(3, 4, 3);
        assertClose(fast.rnnTimeStep(first), stock.rnnTimeStep(first));
        assertClose(fast.rnnTimeStep(second), stock.rnnTimeStep(second));
    }

    @Test
    void truncatedTimeIsTruncatedAlike() {
        NeuralNetConfiguration.ListBuilder layers =
                configuration(DataType.FLOAT).layer(lstm(4, 6, RNNFormat.NCW)).layer(everyOutput(6, RNNFormat.NCW));
        layers.backpropType(BackpropType.TruncatedBPTT).tBPTTForwardLength(4).tBPTTBackwardLength(3);
        MultiLayerNetwork stock = network(layers);
        MultiLayerNetwork fast = fast(stock);
        INDArray input = input(5, 4, 10);
        INDArray labels = labels(5, 10);
        stock.fit(input, labels);
        fast.fit(input, labels);
        assertClose(fast.params(), stock.params());
    }

    @Test
    void theGradientIsThatOfTheLossByFiniteDifferencesInDouble() {
        MultiLayerNetwork exact = lastTimestep(3, 4, DataType.DOUBLE);
        MultiLayerNetwork fast = lastTimestep(3, 4, DataType.FLOAT);
        fast.setParams(exact.params().castTo(DataType.FLOAT));
        assertThat(FastLayers.install(fast)).isEmpty();
        exact.setParams(fast.params().castTo(DataType.DOUBLE));
        INDArray input = input(5, 3, 6);
        INDArray labels = labels(5);
        gradient(fast, input, labels);
        INDArray gradient =
                fast.getFlattenedGradients().div(5); // DL4J's is the sum over the minibatch, its score the mean
        exact.setInput(input.castTo(DataType.DOUBLE));
        exact.setLabels(labels.castTo(DataType.DOUBLE));

        double delta = 1e-5;
        for (int p = 0; p < exact.numParams(); p++) {
            double slope = (scoreWith(exact, p, delta) - scoreWith(exact, p, -delta)) / (2 * delta);
            assertThat(gradient.getDouble(p))
                    .as("gradient of parameter " + p)
                    .isCloseTo(slope, within(1e-6 + 1e-4 * Math.abs(slope)));
        }
    }

    private static double scoreWith(MultiLayerNetwork network, int parameter, double change) {
        double before = network.params().getDouble(parameter);
        network.params().putScalar(parameter, before + change);
        network.computeGradientAndScore();
        network.params().putScalar(parameter, before);
        return network.score();
    }

    @Test
    void aSeededRunRepeatsBitForBit() {
        INDArray input = input(37, 6, 8);
        INDArray labels = labels(37);
        INDArray[] params = new INDArray[2];
        for (int run = 0; run < 2; run++) {
            MultiLayerNetwork network = fast(lastTimestep(6, 19, DataType.FLOAT));
            for (int iteration = 0; iteration < 20; iteration++) {
                network.fit(input, labels);
            }
            params[run] = network.params().dup();
        }
        assertThat(params[1].toFloatVector()).isEqualTo(params[0].toFloatVector());
    }

    @Test
    void minibatchesOfChangingSizesDoNotDisturbEachOther() {
        MultiLayerNetwork stock = lastTimestep(6, 19, DataType.FLOAT);
        MultiLayerNetwork fast = fast(stock);
        for (int rows : new int[] {8, 64, 1, 40, 64, 3}) {
            assertSame(fast, stock, input(rows, 6, 8), labels(rows));
        }
    }

    @Test
    void aDoubleNetworkStaysStock() {
        assertThat(FastLayers.install(lastTimestep(3, 4, DataType.DOUBLE)))
                .hasValueSatisfying(reason ->
                        assertThat(reason.toString()).contains("float").endsWith("."));
    }

    @Test
    void otherGatesStayStock() {
        LSTM hard = new LSTM.Builder()
                .nIn(3)
                .nOut(4)
                .activation(Activation.TANH)
                .gateActivationFunction(Activation.HARDSIGMOID)
                .build();
        MultiLayerNetwork network = network(
                configuration(DataType.FLOAT).layer(new LastTimeStep(hard)).layer(output(4)));
        assertThat(FastLayers.install(network))
                .hasValueSatisfying(reason -> assertThat(reason.toString()).contains("sigmoid"));
    }

    @Test
    void theSavedModelOpensInStockDl4jWithoutOurClasses(@TempDir Path folder) throws IOException, InterruptedException {
        MultiLayerNetwork network = fast(lastTimestep(4, 6, DataType.FLOAT));
        INDArray input = input(3, 4, 5);
        network.fit(input, labels(3));
        network.save(folder.resolve("model.zip").toFile());
        Nd4j.saveBinary(input, folder.resolve("input.bin").toFile());
        Files.writeString(folder.resolve("Reader.java"), """
                import java.io.File;
                import java.util.Arrays;
                import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
                import org.nd4j.linalg.factory.Nd4j;

                class Reader {
                    public static void main(String[] folder) throws Exception {
                        var network = MultiLayerNetwork.load(new File(folder[0], "model.zip"), true);
                        var output = network.output(Nd4j.readBinary(new File(folder[0], "input.bin")));
                        System.out.println("predictions=" + Arrays.toString(output.dup('c').data().asFloat()));
                    }
                }
                """);
        String jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        Process reader = ChildJvm.start(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jars,
                        folder.resolve("Reader.java").toString(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD));
        String printed = new String(reader.getInputStream().readAllBytes());
        assertThat(reader.waitFor()).isZero();
        String predictions = printed.lines()
                .filter(line -> line.startsWith("predictions="))
                .findFirst()
                .orElseThrow();
        String[] theirs =
                predictions.replaceAll("[^-0-9.,E]", "").replaceFirst("^,", "").split(",");
        float[] ours = network.output(input).dup('c').data().asFloat();
        assertThat(theirs).hasSameSizeAs(ours);
        for (int k = 0; k < ours.length; k++) {
            assertThat(Float.parseFloat(theirs[k])).isCloseTo(ours[k], within(1e-5f));
        }
    }

    private void assertEquivalent(MultiLayerNetwork stock, INDArray input, INDArray labels) {
        assertSame(fast(stock), stock, input, labels);
    }

    private static void assertSame(MultiLayerNetwork fast, MultiLayerNetwork stock, INDArray input, INDArray labels) {
        assertClose(fast.output(input), stock.output(input));
        gradient(fast, input, labels);
        gradient(stock, input, labels);
        assertThat(fast.score()).isCloseTo(stock.score(), within(1e-5));
        stock.gradient()
                .gradientForVariable()
                .forEach((name, expected) ->
                        assertClose(fast.gradient().gradientForVariable().get(name), expected));
    }

    private static void gradient(MultiLayerNetwork network, INDArray input, INDArray labels) {
        network.setInput(input);
        network.setLabels(labels);
        network.computeGradientAndScore();
    }

    /** To 1e-4 of the greatest value. */
    private static void assertClose(INDArray actual, INDArray expected) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        double greatest = expected.amaxNumber().doubleValue();
        double worst = actual.sub(expected).amaxNumber().doubleValue();
        assertThat(worst).isLessThanOrEqualTo(1e-4 * greatest + 1e-9);
    }

    private static MultiLayerNetwork fast(MultiLayerNetwork stock) {
        MultiLayerNetwork fast = stock.clone();
        assertThat(FastLayers.install(fast)).isEmpty();
        return fast;
    }

    private static MultiLayerNetwork lastTimestep(int inputSize, int hiddenSize, DataType type) {
        return network(configuration(type)
                .layer(new LastTimeStep(lstm(inputSize, hiddenSize, RNNFormat.NCW)))
                .layer(output(hiddenSize)));
    }

    private static MultiLayerNetwork everyTimestep(int inputSize, int hiddenSize, RNNFormat format) {
        return network(configuration(DataType.FLOAT)
                .layer(lstm(inputSize, hiddenSize, format))
                .layer(everyOutput(hiddenSize, format)));
    }

    private static NeuralNetConfiguration.ListBuilder configuration(DataType type) {
        return new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(type)
                .updater(new Adam(1e-3))
                .weightInit(WeightInit.XAVIER)
                .list();
    }

    private static LSTM lstm(int inputSize, int hiddenSize, RNNFormat format) {
        return new LSTM.Builder()
                .nIn(inputSize)
                .nOut(hiddenSize)
                .activation(Activation.TANH)
                .gateActivationFunction(Activation.SIGMOID)
                .forgetGateBiasInit(1)
                .dataFormat(format)
                .build();
    }

    private static OutputLayer output(int hiddenSize) {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(hiddenSize)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .build();
    }

    private static RnnOutputLayer everyOutput(int hiddenSize, RNNFormat format) {
        return new RnnOutputLayer.Builder(LossFunction.MCXENT)
                .nIn(hiddenSize)
                .nOut(CLASSES)
                .activation(Activation.SOFTMAX)
                .dataFormat(format)
                .build();
    }

    private static MultiLayerNetwork network(NeuralNetConfiguration.ListBuilder layers) {
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }

    private INDArray input(int rows, int inputSize, int timesteps) {
        INDArray input = Nd4j.create(DataType.FLOAT, rows, inputSize, timesteps);
        for (long k = 0; k < input.length(); k++) {
            input.putScalar(k, random.nextFloat() * 2 - 1);
        }
        return input;
    }

    private INDArray labels(int rows) {
        INDArray labels = Nd4j.zeros(DataType.FLOAT, rows, CLASSES);
        for (int row = 0; row < rows; row++) {
            labels.putScalar(row, random.nextInt(CLASSES), 1);
        }
        return labels;
    }

    private INDArray labels(int rows, int timesteps) {
        INDArray labels = Nd4j.zeros(DataType.FLOAT, rows, CLASSES, timesteps);
        for (int row = 0; row < rows; row++) {
            for (int t = 0; t < timesteps; t++) {
                labels.putScalar(row, random.nextInt(CLASSES), t, 1);
            }
        }
        return labels;
    }
}

package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.weights.LstmWeights;

/** The trace against the library that trains: stock DL4J, fed real digits row by row. */
@EnabledIfEnvironmentVariable(named = TestDigits.MNIST, matches = ".+")
class TraceAgainstDl4jTest {
    private static final int HIDDEN_SIZE = 150;
    /** DL4J's blocks are candidate, forget gate, output gate, input gate; this is where each of ours is there. */
    private static final int[] DL4J_BLOCK = {3, 1, 2, 0};

    @Test
    void hiddenAndCellStateAndReadoutEqualDl4jsAtEveryTimestep() {
        MultiLayerNetwork network = network();
        Tracer tracer = new Tracer(weights(network));
        DigitSet digits = TestDigits.mnistTest();

        for (int index = 0; index < 20; index++) {
            Digit digit = digits.digit(index);
            Trace trace = tracer.trace(digit);
            network.rnnClearPreviousState();
            for (int t = 0; t < 28; t++) {
                float[] row = Arrays.copyOfRange(digit.pixels(), t * 28, (t + 1) * 28);
                INDArray output = network.rnnTimeStep(Nd4j.create(row, new long[] {1, 28, 1}));
                var state = network.rnnGetPreviousState(0);
                assertClose(
                        trace.values(Quantity.HIDDEN_STATE, t),
                        state.get(org.deeplearning4j.nn.layers.recurrent.LSTM.STATE_KEY_PREV_ACTIVATION));
                assertClose(
                        trace.values(Quantity.CELL_STATE, t),
                        state.get(org.deeplearning4j.nn.layers.recurrent.LSTM.STATE_KEY_PREV_MEMCELL));
                assertClose(trace.readout(t), output);
            }
        }
    }

    private static void assertClose(float[] ours, INDArray theirs) {
        assertThat(ours).containsExactly(theirs.dup('c').data().asFloat(), within(1e-5f));
    }

    private static MultiLayerNetwork network() {
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(7)
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .list()
                .layer(new LSTM.Builder()
                        .nIn(28)
                        .nOut(HIDDEN_SIZE)
                        .activation(Activation.TANH)
                        .gateActivationFunction(Activation.SIGMOID)
                        .forgetGateBiasInit(1)
                        .build())
                .layer(new RnnOutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .nIn(HIDDEN_SIZE)
                        .nOut(10)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        // Initial weights hardly saturate a gate; trained ones do.
        network.getLayer(0).getParam("W").muli(3);
        network.getLayer(0).getParam("RW").muli(2);
        return network;
    }

    private static LstmWeights weights(MultiLayerNetwork network) {
        return new LstmWeights(
                translated(network.getLayer(0).getParam("W")),
                translated(network.getLayer(0).getParam("RW")),
                translated(network.getLayer(0).getParam("b")),
                network.getLayer(1).getParam("W").dup('c').data().asFloat(),
                network.getLayer(1).getParam("b").dup('c').data().asFloat());
    }

    private static float[] translated(INDArray theirs) {
        float[] from = theirs.dup('c').data().asFloat();
        float[] to = new float[from.length];
        for (int row = 0; row < from.length / (4 * HIDDEN_SIZE); row++) {
            for (int gate = 0; gate < 4; gate++) {
                System.arraycopy(
                        from,
                        (row * 4 + DL4J_BLOCK[gate]) * HIDDEN_SIZE,
                        to,
                        (row * 4 + gate) * HIDDEN_SIZE,
                        HIDDEN_SIZE);
            }
        }
        return to;
    }
}

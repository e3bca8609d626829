package rowreader.network;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.MultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import rowreader.data.Digit;
import rowreader.network.fast.FastLstm;

/**
 * The seed network as a stock DL4J network: one LSTM without peepholes over the 28 rows, of which the last hidden state
 * goes through one dense layer and a softmax.
 */
final class LstmNetwork implements Network {
    /** Numbers that Adam keeps for every parameter. */
    static final int OPTIMIZER_MOMENTS = 2;

    private final WeightLayout layout;
    private final int classes;
    private final MultiLayerNetwork network;
    private final Optional<String> slowBecause;
    private INDArray features;
    private INDArray labels;

    LstmNetwork(Recipe recipe, int classes) {
        this.classes = classes;
        layout = new WeightLayout(Digit.SIDE, recipe.hiddenSize(), classes);
        network = stock(recipe, classes);
        slowBecause = FastLstm.install(network);
    }

    /** The same network with the same initial weights, as DL4J alone computes it. */
    static MultiLayerNetwork stock(Recipe recipe, int classes) {
        int hiddenSize = recipe.hiddenSize();
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(recipe.seed())
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.ZERO)
                .updater(new Adam(recipe.learningRate()))
                .gradientNormalization(
                        recipe.gradientClip() > 0 ? GradientNormalization.ClipL2PerLayer : GradientNormalization.None)
                .gradientNormalizationThreshold(recipe.gradientClip())
                .list()
                .layer(new LastTimeStep(new LSTM.Builder()
                        .nIn(Digit.SIDE)
                        .nOut(hiddenSize)
                        .activation(Activation.TANH)
                        .gateActivationFunction(Activation.SIGMOID)
                        .forgetGateBiasInit(1)
                        .build()))
                .layer(new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .nIn(hiddenSize)
                        .nOut(classes)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
        Nd4jRuntime.prepare();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        LstmWeights initial = InitialWeights.draw(Digit.SIDE, hiddenSize, classes, recipe.seed());
        OffHeap.put(new WeightLayout(Digit.SIDE, hiddenSize, classes).toParameters(initial), network.params());
        return network;
    }

    @Override
    public double fit(Minibatch minibatch) {
        load(minibatch);
        network.fit(features, labels);
        return network.score();
    }

    @Override
    public float[] probabilities(Minibatch minibatch) {
        load(minibatch);
        try (INDArray output = network.output(features, false)) {
            return OffHeap.get(output.dup('c'));
        }
    }

    /** Fills the two arrays that every minibatch of this size is passed in. */
    private void load(Minibatch minibatch) {
        int size = minibatch.size();
        if (features == null || features.size(0) != size) {
            release();
            // DL4J wants [size, pixel in the row, timestep]; the permuted view of the rows as they lie is just that.
            features = Nd4j.create(DataType.FLOAT, new long[] {size, Digit.SIDE, Digit.SIDE}, 'c')
                    .permute(0, 2, 1);
            labels = Nd4j.create(DataType.FLOAT, new long[] {size, classes}, 'c');
        }
        OffHeap.put(minibatch.pixels(), features);
        float[] oneHot = new float[size * classes];
        for (int i = 0; i < size; i++) {
            oneHot[i * classes + minibatch.labels()[i]] = 1;
        }
        OffHeap.put(oneHot, labels);
    }

    @Override
    public LstmWeights weights() {
        return layout.fromParameters(OffHeap.get(network.params()));
    }

    @Override
    public NetworkState state() {
        return new NetworkState(
                OffHeap.get(network.params()),
                OffHeap.get(network.getUpdater().getStateViewArray()),
                network.getIterationCount());
    }

    @Override
    public void restore(NetworkState state) {
        INDArray optimizerState = network.getUpdater().getStateViewArray();
        if (state.parameters().length != layout.length()) {
            throw new IllegalArgumentException(state.parameters().length + " parameters, expected " + layout.length());
        }
        OffHeap.put(state.parameters(), network.params());
        if (state.optimizerState().length == optimizerState.length()) {
            OffHeap.put(state.optimizerState(), optimizerState);
        } else {
            optimizerState.assign(0);
        }
        network.setIterationCount(state.iteration());
    }

    @Override
    public void learningRate(double learningRate) {
        // MultiLayerNetwork.setLearningRate passes over layers inside a wrapper such as LastTimeStep.
        for (UpdaterBlock block : ((MultiLayerUpdater) network.getUpdater()).getUpdaterBlocks()) {
            ((Adam) block.getGradientUpdater().getConfig()).setLearningRate(learningRate);
        }
    }

    @Override
    public void write(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(ModelSerializer.CONFIGURATION_JSON));
        zip.write(network.getLayerWiseConfigurations().toJson().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        writeArray(ModelSerializer.COEFFICIENTS_BIN, network.params(), zip);
        writeArray(ModelSerializer.UPDATER_BIN, network.getUpdater().getStateViewArray(), zip);
    }

    private static void writeArray(String name, INDArray array, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DataOutputStream out = new DataOutputStream(zip);
        Nd4j.write(array, out);
        out.flush();
        zip.closeEntry();
    }

    @Override
    public Optional<String> slowBecause() {
        return slowBecause;
    }

    @Override
    public void close() {
        release();
        network.close();
    }

    private void release() {
        if (features != null) {
            features.data().close();
            labels.data().close();
        }
    }
}

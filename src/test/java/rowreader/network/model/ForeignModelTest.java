package rowreader.network.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import rowreader.network.design.Designs;
import rowreader.network.engine.Dl4jDesign;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.ConvolutionSizes;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.MlpWeights;

/** Networks that other programs saved with DL4J. */
class ForeignModelTest {
    private static final Recipe SMALL = Recipe.SEED.withHiddenSize(12);

    @TempDir
    private Path folder;

    private Model opened(IUpdater updater) throws Exception {
        var configuration = ((Dl4jDesign) Designs.of(Architecture.LSTM)).dl4jConfiguration(SMALL, 10);
        configuration.getConfs().forEach(conf -> {
            if (conf.getLayer() instanceof org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep last) {
                ((org.deeplearning4j.nn.conf.layers.BaseLayer) last.getUnderlying()).setIUpdater(updater.clone());
            } else {
                ((org.deeplearning4j.nn.conf.layers.BaseLayer) conf.getLayer()).setIUpdater(updater.clone());
            }
        });
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        File file = folder.resolve("theirs.zip").toFile();
        ModelSerializer.writeModel(network, file, true);
        return Model.open(file.toPath());
    }

    @Test
    void anOptimizerThatThisProgramHasGoesOn() throws Exception {
        Recipe nesterovs = opened(new Nesterovs(0.01, 0.9)).record().recipe();
        assertThat(nesterovs.optimizer()).isEqualTo(Optimizer.MOMENTUM);
        assertThat(nesterovs.learningRate()).isEqualTo(0.01);
        assertThat(opened(new RmsProp(0.02)).record().recipe().optimizer()).isEqualTo(Optimizer.RMSPROP);
    }

    @Test
    void anOptimizerThatItDoesNotHaveIsReplacedByTheUsualOne() throws Exception {
        Model model = opened(new AdaGrad(0.01));
        assertThat(model.record().recipe().optimizer()).isEqualTo(Optimizer.ADAM);
        assertThat(model.weights()).isNotNull();
    }

    @Test
    void aNetworkThatCannotRunHereIsDescribedAndNotCalledDamaged() throws Exception {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new DenseLayer.Builder().nIn(784).nOut(64).build())
                .layer(new DenseLayer.Builder().nIn(64).nOut(32).build())
                .layer(new OutputLayer.Builder()
                        .nIn(32)
                        .nOut(10)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        network.init();
        File file = folder.resolve("theirs.zip").toFile();
        ModelSerializer.writeModel(network, file, true);
        assertThatThrownBy(() -> Model.open(file.toPath()))
                .hasMessageContaining(
                        "DenseLayer (784 to 64, Sigmoid), DenseLayer (64 to 32, Sigmoid), OutputLayer (32 to 10, Softmax)")
                .hasMessageNotContaining("damaged");
    }

    private static MultiLayerNetwork dense(int... widths) {
        var layers = new NeuralNetConfiguration.Builder().seed(3).list();
        int inputs = 784;
        for (int width : widths) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(inputs)
                    .nOut(width)
                    .activation(Activation.RELU)
                    .weightInit(WeightInit.RELU)
                    .build());
            inputs = width;
        }
        return initialised(layers.layer(softmax(inputs)).build());
    }

    private static OutputLayer softmax(int inputs) {
        return new OutputLayer.Builder()
                .nIn(inputs)
                .nOut(10)
                .activation(Activation.SOFTMAX)
                .build();
    }

    /** As in DL4J's own examples: sizes of inputs are left to DL4J. */
    private static MultiLayerNetwork leNet(
            int firstKernel, int firstMaps, int secondKernel, int secondMaps, int dense) {
        return leNet(firstKernel, firstMaps, secondKernel, secondMaps, dense, Activation.IDENTITY);
    }

    private static MultiLayerNetwork leNet(
            int firstKernel, int firstMaps, int secondKernel, int secondMaps, int dense, Activation ofConvolutions) {
        return initialised(new NeuralNetConfiguration.Builder()
                .seed(3)
                .weightInit(WeightInit.XAVIER)
                .list()
                .layer(new ConvolutionLayer.Builder(firstKernel, firstKernel)
                        .nIn(1)
                        .stride(1, 1)
                        .nOut(firstMaps)
                        .activation(ofConvolutions)
                        .build())
                .layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(new ConvolutionLayer.Builder(secondKernel, secondKernel)
                        .stride(1, 1)
                        .nOut(secondMaps)
                        .activation(ofConvolutions)
                        .build())
                .layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(new DenseLayer.Builder()
                        .activation(Activation.RELU)
                        .nOut(dense)
                        .build())
                .layer(new OutputLayer.Builder()
                        .nOut(10)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutionalFlat(28, 28, 1))
                .build());
    }

    private static MultiLayerNetwork initialised(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    private Path saved(MultiLayerNetwork network) throws Exception {
        File file = folder.resolve("theirs.zip").toFile();
        ModelSerializer.writeModel(network, file, true);
        return file.toPath();
    }

    /** The answers of DL4J itself to noise, and those of this program. */
    private static void assertAnswersAsTheirs(Model model, MultiLayerNetwork theirs) throws Exception {
        Random random = new Random(5);
        float[] pixels = new float[3 * 784];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        float[] expected = theirs.output(Nd4j.createFromArray(pixels).reshape(3, 784))
                .dup('c')
                .data()
                .asFloat();
        try (Network network = model.network()) {
            float[] answers = network.probabilities(new Minibatch(pixels, new int[3]));
            assertThat(answers).hasSameSizeAs(expected);
            for (int i = 0; i < answers.length; i++) {
                assertThat(answers[i]).isCloseTo(expected[i], within(1e-4f));
            }
            assertThat(network.fit(new Minibatch(pixels, new int[3]))).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"64,32", "32,64,16", "300,100", "20", "7,6,5,4"})
    void denseLayersOfAnyWidthsAnswerAsTheyDidThere(String widths) throws Exception {
        int[] each =
                Arrays.stream(widths.split(",")).mapToInt(Integer::parseInt).toArray();
        MultiLayerNetwork theirs = dense(each);
        Model model = Model.open(saved(theirs));
        assertThat(model.record().recipe().widths())
                .containsExactlyElementsOf(Arrays.stream(each).boxed().toList());
        assertThat(((MlpWeights) model.weights()).hiddenLayers())
                .extracting(layer -> layer.bias().columns())
                .containsExactlyElementsOf(Arrays.stream(each).boxed().toList());
        assertAnswersAsTheirs(model, theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,20,5,50,500", "3,8,3,16,64", "5,6,5,16,120", "7,4,3,9,30", "2,3,2,4,10", "1,2,6,3,8"})
    void leNetsOfOtherSizesAnswerAsTheyDidThere(String sizes) throws Exception {
        int[] each = Arrays.stream(sizes.split(",")).mapToInt(Integer::parseInt).toArray();
        MultiLayerNetwork theirs = leNet(each[0], each[1], each[2], each[3], each[4]);
        Model model = Model.open(saved(theirs));
        assertThat(model.record().recipe().convolutions())
                .isEqualTo(new ConvolutionSizes(each[0], each[1], each[2], each[3]));
        assertAnswersAsTheirs(model, theirs);
    }

    @Test
    void anOpenedNetworkOfOtherSizesIsSavedAndOpenedAgain() throws Exception {
        for (MultiLayerNetwork theirs : List.of(dense(64, 32), leNet(3, 8, 3, 16, 64))) {
            Model model = Model.open(saved(theirs));
            Path again = folder.resolve("again.rowreader");
            model.save(again);
            Model reopened = Model.open(again);
            assertThat(reopened.record().recipe()).isEqualTo(model.record().recipe());
            assertAnswersAsTheirs(reopened, theirs);
        }
    }

    @Test
    void whatOfALeNetIsNotSupportedIsSaid() throws Exception {
        Path file = saved(leNet(5, 20, 5, 50, 500, Activation.RELU));
        assertThatThrownBy(() -> Model.open(file))
                .hasMessageContaining("ConvolutionLayer (1 to 20, ReLU)")
                .hasMessageContaining("without an activation function")
                .hasMessageNotContaining("damaged");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void jsonOfOlderVersionsOpens(boolean denseLayers) throws Exception {
        MultiLayerNetwork theirs = denseLayers ? dense(64, 32) : leNet(3, 8, 3, 16, 64);
        Path file = saved(theirs);
        ObjectMapper json = new ObjectMapper();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath("/configuration.json");
            JsonNode configuration = json.readTree(Files.readString(part));
            for (JsonNode conf : configuration.get("confs")) {
                ObjectNode layer = (ObjectNode) conf.get("layer");
                String kind = simpleName(layer.remove("@class"));
                layer.remove(List.of("cnn2dDataFormat", "hasBias", "hasLayerNorm", "dilation", "iupdater"));
                if (layer.has("activationFn")) {
                    String activation =
                            simpleName(layer.get("activationFn").get("@class")).replace("Activation", "");
                    layer.putObject("activationFn").putObject(activation);
                }
                ((ObjectNode) conf).putObject("layer").set(OLD_NAMES.get(kind), layer);
            }
            Files.writeString(part, json.writeValueAsString(configuration));
        }
        assertAnswersAsTheirs(Model.open(file), theirs);
    }

    private static final Map<String, String> OLD_NAMES = Map.of(
            "DenseLayer", "dense",
            "OutputLayer", "output",
            "ConvolutionLayer", "convolution",
            "SubsamplingLayer", "subsampling");

    private static String simpleName(JsonNode className) {
        return className.asText().replaceFirst(".*\\.", "");
    }
}

package rowreader.network.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import rowreader.network.design.Designs;
import rowreader.network.engine.Dl4jDesign;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;

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
                .hasMessageContaining("DenseLayer (784 to 64), DenseLayer (64 to 32), OutputLayer (32 to 10)")
                .hasMessageNotContaining("damaged");
    }
}

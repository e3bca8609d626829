package rowreader.network.engine;

import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import rowreader.network.recipe.Recipe;

/** A design that DL4J's own layers make up; its files open in any DL4J program. Immutable; any thread. */
public interface Dl4jDesign extends Design {
    /** The layers. */
    MultiLayerConfiguration dl4jConfiguration(Recipe recipe, int classes);

    @Override
    default String configuration(Recipe recipe, int classes, int iteration) {
        MultiLayerConfiguration configuration = dl4jConfiguration(recipe, classes);
        configuration.setIterationCount(iteration);
        return configuration.toJson();
    }

    /** What all layers have in common. */
    static NeuralNetConfiguration.Builder common(Recipe recipe) {
        // Whoever makes a builder first loads the native libraries: they must be found where this program keeps them.
        Nd4jRuntime.prepare();
        return new NeuralNetConfiguration.Builder()
                .seed(recipe.seed())
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.ZERO)
                .updater(Updaters.of(recipe.optimizer(), recipe.learningRate()))
                .gradientNormalization(
                        recipe.gradientClip() > 0 ? GradientNormalization.ClipL2PerLayer : GradientNormalization.None)
                .gradientNormalizationThreshold(recipe.gradientClip());
    }

    /** The last layer: a softmax, trained on the cross-entropy. */
    static OutputLayer output(int hiddenSize, int classes) {
        return new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                .nIn(hiddenSize)
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .build();
    }
}

package rowreader.network.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.layers.recurrent.LSTM;
import org.deeplearning4j.nn.layers.recurrent.LastTimeStepLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.MultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;
import rowreader.data.Digit;
import rowreader.network.fast.RecurrentClassifier;

/**
 * A network of DL4J's own layers, one LSTM and a softmax after the last timestep, computed as a whole: layer by layer, DL4J
 * spends a fifth of an iteration beside the LSTM, and more than a quarter of a reading. Parameters, gradient and optimizer
 * state are the network's own, so that it is in the same state afterwards.
 */
final class FusedNetwork {
    private final MultiLayerNetwork network;
    private final RecurrentClassifier classifier;
    /** For readings: what it keeps of one is of another shape than what an iteration keeps. */
    private final RecurrentClassifier reader;

    private final INDArray gradient;
    private final OptimizerStep optimizerStep;

    private FusedNetwork(
            MultiLayerNetwork network,
            Supplier<RecurrentClassifier> classifiers,
            UpdaterBlock optimizer,
            double gradientClip) {
        this.network = network;
        classifier = classifiers.get();
        reader = classifiers.get();
        network.initGradientsView();
        gradient = network.getFlattenedGradients().reshape(network.params().shape());
        optimizerStep = new OptimizerStep(
                network.params(), gradient, classifier.layerParameters(), gradientClip, optimizer.getGradientUpdater());
    }

    /**
     * That of {@code network}, if it is of the kind described above and its layers are the fast ones.
     *
     * @param gradientClip the longest gradient of a layer, 0 for any
     */
    static Optional<FusedNetwork> of(MultiLayerNetwork network, double gradientClip) {
        List<UpdaterBlock> optimizers = ((MultiLayerUpdater) network.getUpdater()).getUpdaterBlocks();
        if (network.getnLayers() != 2
                || optimizers.size() != 1
                || !(network.getLayer(0) instanceof LastTimeStepLayer lastTimestep)
                || !(lastTimestep.getUnderlying() instanceof LSTM lstm)
                || !(network.getLayer(1) instanceof OutputLayer output)) {
            return Optional.empty();
        }
        FeedForwardLayer size = lstm.layerConf();
        long classes = output.layerConf().getNOut();
        return Optional.of(new FusedNetwork(
                network,
                () -> RecurrentClassifier.lstm((int) size.getNIn(), (int) size.getNOut(), (int) classes),
                optimizers.get(0),
                gradientClip));
    }

    /**
     * One iteration.
     *
     * @param x [size * T * inputs], row after row
     * @param labels [size]
     * @return the loss before the update, nats, mean over the minibatch
     */
    double fit(float[] x, int[] labels) {
        double loss = classifier.gradient(network.params(), x, Digit.SIDE, labels, gradient);
        int before = network.getIterationCount();
        optimizerStep.step(before);
        network.setIterationCount(before + 1);
        network.setScore(loss);
        return loss;
    }

    /**
     * The class probabilities, [size * classes].
     *
     * @param x [size * T * inputs], row after row
     */
    float[] probabilities(float[] x) {
        return reader.probabilities(network.params(), x, Digit.SIDE);
    }
}

package rowreader.network.engine;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;

/** What turns a gradient into new parameters: clipping layer by layer, the optimizer, and the subtraction. */
final class OptimizerStep {
    private final INDArray parameters;
    private final INDArray gradient;
    private final INDArray[] layerGradients;
    private final double gradientClip;
    private final GradientUpdater<?> updater;

    /**
     * @param parameters [1, length]
     * @param gradient [1, length]; ends up as the step that was taken
     * @param layerParameters how many of the parameters belong to each layer
     * @param gradientClip the longest gradient of a layer, 0 for any
     */
    OptimizerStep(
            INDArray parameters,
            INDArray gradient,
            int[] layerParameters,
            double gradientClip,
            GradientUpdater<?> updater) {
        this.parameters = parameters;
        this.gradient = gradient;
        this.gradientClip = gradientClip;
        this.updater = updater;
        layerGradients = new INDArray[layerParameters.length];
        int from = 0;
        for (int layer = 0; layer < layerParameters.length; layer++) {
            int to = from + layerParameters[layer];
            layerGradients[layer] = gradient.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to));
            from = to;
        }
    }

    /** @param iteration those that were made before this one */
    void step(int iteration) {
        if (gradientClip > 0) {
            for (INDArray layer : layerGradients) {
                clip(layer);
            }
        }
        updater.applyUpdater(gradient, iteration, 0);
        // What subi does, without its way through broadcasting and views.
        Nd4j.getBlasWrapper().level1().axpy(gradient.length(), -1, gradient, parameters);
    }

    private void clip(INDArray layer) {
        double norm = layer.norm2Number().doubleValue();
        if (norm > gradientClip) {
            layer.muli(gradientClip / norm);
        }
    }
}

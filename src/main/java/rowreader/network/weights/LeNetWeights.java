package rowreader.network.weights;

/**
 * The weights of LeNet in the form of Caffe's MNIST example. A kernel's row holds, for one feature map of the layer, the
 * 5 x 5 weights on each map of the layer below, map by map, row by row. H = units of the dense layer.
 *
 * @param firstKernels [20, 1 * 25]
 * @param firstBias [1, 20]
 * @param secondKernels [50, 20 * 25]
 * @param secondBias [1, 50]
 * @param denseWeights [50 * 4 * 4, H], the inputs map by map, row by row
 * @param denseBias [1, H]
 * @param outputWeights [H, classes]
 * @param outputBias [1, classes]
 */
public record LeNetWeights(
        Matrix firstKernels,
        Matrix firstBias,
        Matrix secondKernels,
        Matrix secondBias,
        Matrix denseWeights,
        Matrix denseBias,
        Matrix outputWeights,
        Matrix outputBias)
        implements Weights {
    @Override
    public int classes() {
        return outputBias.columns();
    }
}

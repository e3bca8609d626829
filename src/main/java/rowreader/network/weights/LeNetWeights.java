package rowreader.network.weights;

/**
 * The weights of a LeNet. A kernel's row holds, for one feature map of the layer, the K x K weights on each map of the layer
 * below, map by map, row by row. M maps, then N; S = the side of a map after the second pooling; H = units of the dense
 * layer. In Caffe's MNIST example K is 5, M 20, N 50 and S 4.
 *
 * @param firstKernels [M, 1 * K * K]
 * @param firstBias [1, M]
 * @param secondKernels [N, M * K * K], with a K of its own
 * @param secondBias [1, N]
 * @param denseWeights [N * S * S, H], the inputs map by map, row by row
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

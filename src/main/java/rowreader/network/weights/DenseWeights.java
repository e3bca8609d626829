package rowreader.network.weights;

/**
 * The weights of one dense layer.
 *
 * @param weights [inputs, outputs]
 * @param bias [1, outputs]
 */
public record DenseWeights(Matrix weights, Matrix bias) {}

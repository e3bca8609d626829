/**
 * What a network that sees the whole picture at once made of it.
 *
 * <p>Owns: the equations of dense, convolution and pooling layers in plain Java, and the activations of every layer.
 *
 * <p>Takes: weights and a digit.
 *
 * <p>Gives: activations, the weights that lead to each, and the part of the picture that each depends on.
 *
 * <p>Never: DL4J, files or windows; anything that has an order in time.
 */
package rowreader.trace.layers;

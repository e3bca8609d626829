/**
 * The layers of networks that see the whole picture at once.
 *
 * <p>Owns: the equations of dense, convolution and pooling layers in plain Java.
 *
 * <p>Takes: weights, and the activations below.
 *
 * <p>Gives: activations, the weights that lead to each, and the part of the picture that each depends on.
 *
 * <p>Never: DL4J, files or windows; anything that has an order in time.
 */
package rowreader.trace.layers;

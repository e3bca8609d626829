/**
 * What a network has learned, in the textbook's order.
 *
 * <p>Owns: immutable weights of every kind of network, and the order in which lines of a picture are read.
 *
 * <p>Takes: plain arrays.
 *
 * <p>Gives: what traces compute with.
 *
 * <p>Never: tensors, or how the weights were learned.
 */
package rowreader.network.weights;

/**
 * The layers of a network that sees the picture at once.
 *
 * <p>Owns: the picture of every layer's activations and what is shown of the unit pointed at.
 *
 * <p>Takes: layer activations, a palette.
 *
 * <p>Gives: a node, and the part of the digit that the unit pointed at depends on.
 *
 * <p>Never: computes a network; plays anything.
 */
package rowreader.view.layers;

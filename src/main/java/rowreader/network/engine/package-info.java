/**
 * DL4J's networks, made fast.
 *
 * <p>Owns: one iteration of training, the parameters off the heap, minibatches, and what evaluates.
 *
 * <p>Takes: a design and a recipe.
 *
 * <p>Gives: a network that learns, and its state as plain arrays.
 *
 * <p>Never: which architectures there are.
 */
package rowreader.network.engine;

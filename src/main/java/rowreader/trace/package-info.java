/**
 * What the network thought.
 *
 * <p>Owns: the textbook equations in plain Java, and every gate and state of every timestep.
 *
 * <p>Takes: weights and a digit.
 *
 * <p>Gives: traces and what follows from them.
 *
 * <p>Never: DL4J, files or windows.
 */
package rowreader.trace;

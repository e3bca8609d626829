/**
 * What the network thought.
 *
 * <p>Owns: the textbook equations in plain Java (cells, layers of them, the order in which lines are read), every gate and
 * state of every timestep, and the way back through them.
 *
 * <p>Takes: weights and a digit.
 *
 * <p>Gives: traces and what follows from them.
 *
 * <p>Never: DL4J, files or windows.
 */
package rowreader.trace;

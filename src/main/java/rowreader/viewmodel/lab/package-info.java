/**
 * The reading lab's questions and their answers.
 *
 * <p>Owns: when a question is computed, which answer is shown, what is chosen in the lab.
 *
 * <p>Takes: the reading and the playback; an executor that computes.
 *
 * <p>Gives: properties that the lab's views bind to.
 *
 * <p>Never: nodes, CSS or ND4J; nothing is computed on the FX thread, nor for a view that nobody sees.
 */
package rowreader.viewmodel.lab;

/**
 * What the reading lab computes, and when.
 *
 * <p>Owns: when something is computed, which result is shown, what is chosen in the lab.
 *
 * <p>Takes: the reading and the playback; an executor that computes.
 *
 * <p>Gives: properties that the lab's views bind to.
 *
 * <p>Never: nodes, CSS or ND4J; nothing is computed on the FX thread, nor for a view that is not shown.
 */
package rowreader.viewmodel.lab;

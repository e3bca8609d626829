/**
 * Belief after each row.
 *
 * <p>Owns: the river of probabilities.
 *
 * <p>Takes: a reading.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: computing what it shows.
 */
package rowreader.view.lab.belief;

/**
 * What is left of each earlier row.
 *
 * <p>Owns: the influence of every row on the hidden state.
 *
 * <p>Takes: a reading.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: computing what it shows.
 */
package rowreader.view.lab.memory;

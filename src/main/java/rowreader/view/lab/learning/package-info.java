/**
 * How the reading changed in the course of training.
 *
 * <p>Owns: the answers of kept snapshots to the digit on screen.
 *
 * <p>Takes: a belief matrix.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: computing what it shows.
 */
package rowreader.view.lab.learning;

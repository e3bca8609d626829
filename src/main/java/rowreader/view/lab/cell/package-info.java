/**
 * Inside the cell.
 *
 * <p>Owns: a map of every gate and state, and the arithmetic of a unit.
 *
 * <p>Takes: a reading.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: computing what it shows.
 */
package rowreader.view.lab.cell;

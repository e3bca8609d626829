/**
 * Which rows and pixels mattered.
 *
 * <p>Owns: the bars of the rows and the overlay of the pixel gradient.
 *
 * <p>Takes: the evidence of a reading.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: computing what it shows.
 */
package rowreader.view.lab.evidence;

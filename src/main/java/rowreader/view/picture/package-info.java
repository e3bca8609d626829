/**
 * The reading as a picture in four depths: the network unrolled, its cell, one unit, one sum.
 *
 * <p>Owns: where everything in the picture stands, how it is painted, and the ways from one depth to another.
 *
 * <p>Takes: the description of a cell, a trace, the playback's row and phase.
 *
 * <p>Gives: one pane.
 *
 * <p>Never: computing what it shows.
 */
package rowreader.view.picture;

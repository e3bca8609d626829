/**
 * How the network reads.
 *
 * <p>Owns: the picture being read, the heat map, the bars, the playback bar, their colour scales, what lines and units are called.
 *
 * <p>Takes: the reading, the playback and the drawing.
 *
 * <p>Gives: one pane to draw in and watch, the heat map of any quantity, the keys.
 *
 * <p>Never: a number of its own: what is painted was computed by a trace.
 */
package rowreader.view.reading;

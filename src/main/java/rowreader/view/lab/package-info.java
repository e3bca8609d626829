/**
 * The reading lab: why the network thinks so.
 *
 * <p>Owns: the choice among the lab's views, the views, their words and colours.
 *
 * <p>Takes: the lab's models.
 *
 * <p>Gives: one pane.
 *
 * <p>Never: a number of its own: what is painted was computed by a trace.
 */
package rowreader.view.lab;

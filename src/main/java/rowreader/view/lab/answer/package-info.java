/**
 * How the answer comes about.
 *
 * <p>Owns: the bars of what the units push towards each class.
 *
 * <p>Takes: the answer model.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: computing what it shows.
 */
package rowreader.view.lab.answer;

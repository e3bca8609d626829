/**
 * Units that tell a story.
 *
 * <p>Owns: the cards of the units that matter, and the search for a pattern of rows.
 *
 * <p>Takes: the units model.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: computing what it shows.
 */
package rowreader.view.lab.units;

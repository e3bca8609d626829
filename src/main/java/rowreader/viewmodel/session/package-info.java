/**
 * What the program was busy with, kept in case it ends too early.
 *
 * <p>Owns: when the run, the drawing, the reader and the pane are kept; the offer to go on with them.
 *
 * <p>Takes: the other models, a folder.
 *
 * <p>Gives: an offer in one line.
 *
 * <p>Never: nodes; what the user set, which is kept elsewhere.
 */
package rowreader.viewmodel.session;

/**
 * The window as a whole.
 *
 * <p>Owns: who reads, which digits are trained on, opening, saving and exporting.
 *
 * <p>Takes: the other models.
 *
 * <p>Gives: what concerns no pane alone.
 *
 * <p>Never: nodes.
 */
package rowreader.viewmodel.window;

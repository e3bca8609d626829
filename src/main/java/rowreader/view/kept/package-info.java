/**
 * What a person kept of their drawings.
 *
 * <p>Owns: asking for the true label, going through the kept drawings, training on them and what came of it.
 *
 * <p>Takes: the window's model.
 *
 * <p>Gives: two buttons for the drawing's tool bar.
 *
 * <p>Never: files or training itself.
 */
package rowreader.view.kept;

/**
 * Where a person draws.
 *
 * <p>Owns: the canvas under the pointer, and its tools.
 *
 * <p>Takes: the drawing model.
 *
 * <p>Gives: strokes to the model.
 *
 * <p>Never: a picture of its own: it paints what the model holds.
 */
package rowreader.view.drawing;

/**
 * What happens inside a cell while it reads one line, as a flow that can be drawn.
 *
 * <p>Owns: the parts of a cell and the arrows between them, the phases of a line, and the numbers of every part.
 *
 * <p>Takes: a trace.
 *
 * <p>Gives: descriptions and numbers.
 *
 * <p>Never: where on the screen anything stands.
 */
package rowreader.trace.picture;

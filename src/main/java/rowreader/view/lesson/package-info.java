/**
 * The lesson in the window.
 *
 * <p>Owns: the panel with the page, the ring around what the page points at, the shelf of examples.
 *
 * <p>Takes: the lesson's and the shelf's models.
 *
 * <p>Gives: nodes for the window.
 *
 * <p>Never: anything that keeps the rest of the program from being used.
 */
package rowreader.view.lesson;

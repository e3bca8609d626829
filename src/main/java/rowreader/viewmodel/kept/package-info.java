/**
 * The drawings that a person kept.
 *
 * <p>Owns: the list on screen, and training a copy of the reader on them.
 *
 * <p>Takes: drawings with their labels.
 *
 * <p>Gives: messages, and the copy that was trained.
 *
 * <p>Never: the window.
 */
package rowreader.viewmodel.kept;

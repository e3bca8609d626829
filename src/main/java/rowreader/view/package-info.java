/**
 * The window.
 *
 * <p>Owns: nodes, canvas painting, colours, the animation clock.
 *
 * <p>Takes: view-models.
 *
 * <p>Gives: what a person sees and does.
 *
 * <p>Never: files, ND4J, or a decision that a view-model should make.
 */
package rowreader.view;

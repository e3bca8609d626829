/**
 * What a person sees and does; a room for each part of the window, and here what they share.
 *
 * <p>Owns: colours, icons, canvases that are painted once a pulse, the way onto the FX thread.
 *
 * <p>Takes: view-models.
 *
 * <p>Gives: nodes.
 *
 * <p>Never: files, ND4J, or a decision that a view-model should make.
 */
package rowreader.view;

/**
 * Steering and watching the training.
 *
 * <p>Owns: the controls, the progress, the newest numbers and the two charts of a training.
 *
 * <p>Takes: a training model and the palette.
 *
 * <p>Gives: one pane.
 *
 * <p>Never: what is allowed when; the model knows.
 */
package rowreader.view.training;

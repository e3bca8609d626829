/**
 * What the network gets wrong.
 *
 * <p>Owns: the confusion matrix and the gallery of misread digits.
 *
 * <p>Takes: the mistakes model.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: the reading of a misread digit; that is the main view's.
 */
package rowreader.view.lab.mistakes;

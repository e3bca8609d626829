/**
 * Pictures of digits.
 *
 * <p>Owns: what a digit is, and sets of labelled digits.
 *
 * <p>Takes: files, the network, strokes.
 *
 * <p>Gives: immutable digits and datasets.
 *
 * <p>Never: networks or windows.
 */
package rowreader.data;

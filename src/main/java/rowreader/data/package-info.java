/**
 * Pictures of digits.
 *
 * <p>Owns: what a digit is, and sets of labelled digits.
 *
 * <p>Takes: files, downloads, strokes.
 *
 * <p>Gives: immutable digits and datasets.
 *
 * <p>Never: networks or windows.
 */
package rowreader.data;

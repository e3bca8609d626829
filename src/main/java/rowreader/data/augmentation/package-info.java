/**
 * Other hands than those that wrote the training digits.
 *
 * <p>Owns: random changes of a picture, or of a drawing's strokes, that leave its label as it is; what a hand is.
 *
 * <p>Takes: pixels or strokes, files of strokes, and a source of chance.
 *
 * <p>Gives: pixels, drawings, and a dataset that has drawings written anew each time.
 *
 * <p>Never: which digits are changed, or when.
 */
package rowreader.data.augmentation;

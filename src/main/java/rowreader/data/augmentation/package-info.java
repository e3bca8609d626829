/**
 * Other hands than those that wrote the training digits.
 *
 * <p>Owns: random changes of a picture that leave its label as it is.
 *
 * <p>Takes: pixels and a source of chance.
 *
 * <p>Gives: pixels.
 *
 * <p>Never: which digits are changed, or when.
 */
package rowreader.data.augmentation;

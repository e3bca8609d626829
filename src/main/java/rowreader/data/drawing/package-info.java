/**
 * What a person draws, made into what the network reads.
 *
 * <p>Owns: strokes, their smoothing and erasing; fitting a drawing to 28x28 as MNIST was made.
 *
 * <p>Takes: points, in any coordinates with y growing downwards.
 *
 * <p>Gives: immutable drawings, digits.
 *
 * <p>Never: networks, windows or anything that needs a display.
 */
package rowreader.data.drawing;

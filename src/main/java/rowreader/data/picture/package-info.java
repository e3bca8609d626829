/**
 * Pictures of written digits, made into what the network reads.
 *
 * <p>Owns: opening picture files, what is paper and what is ink, which ink belongs to which digit, the order in which
 * digits are read, fitting each to 28x28 as MNIST was made.
 *
 * <p>Takes: files, or pixels in memory.
 *
 * <p>Gives: the digits with their places, and a map of what was taken for ink. All immutable, for any thread.
 *
 * <p>Never: networks, windows or anything that needs a display.
 */
package rowreader.data.picture;

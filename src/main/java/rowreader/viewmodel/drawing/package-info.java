/**
 * What is read.
 *
 * <p>Owns: strokes, undo, and pictures put in their place.
 *
 * <p>Takes: what the hand does, picture files.
 *
 * <p>Gives: the digit that the networks see.
 *
 * <p>Never: who reads it.
 */
package rowreader.viewmodel.drawing;

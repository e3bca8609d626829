/**
 * The hidden state as a point that moves.
 *
 * <p>Owns: the map of many digits' last states, the path of a reading over it, the nearest digits.
 *
 * <p>Takes: the trajectory model.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: a projection of its own.
 */
package rowreader.view.lab.space;

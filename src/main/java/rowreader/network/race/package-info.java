/**
 * Several networks trained side by side.
 *
 * <p>Owns: equal shares of time on the same digits, and the races that were kept.
 *
 * <p>Takes: digits and recipes.
 *
 * <p>Gives: each network's record, speed and goal times.
 *
 * <p>Never: the training of the window.
 */
package rowreader.network.race;

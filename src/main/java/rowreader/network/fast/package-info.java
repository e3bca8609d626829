/**
 * The LSTM layer at the speed of the machine.
 *
 * <p>Owns: the forward and backward pass of DL4J's LSTM layer as large matrix products and SIMD loops, and the threads
 * they run on.
 *
 * <p>Takes: a stock network.
 *
 * <p>Gives: the same network, whose LSTM layers compute the same numbers faster.
 *
 * <p>Never: a change of the network's definition; its files open in any DL4J program.
 */
package rowreader.network.fast;

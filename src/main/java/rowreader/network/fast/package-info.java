/**
 * Recurrent layers at the speed of the machine.
 *
 * <p>Owns: the forward and backward pass of LSTM, GRU and simple recurrent layers as large matrix products and SIMD loops,
 * and the threads they run on.
 *
 * <p>Takes: a stock network with LSTM layers, or parameters and a minibatch.
 *
 * <p>Gives: the same network, whose LSTM layers compute the same numbers faster; or the loss and its gradient.
 *
 * <p>Never: a change of the network's definition; its files open in any DL4J program.
 */
package rowreader.network.fast;

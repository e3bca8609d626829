/**
 * Recurrent and convolution layers at the speed of the machine.
 *
 * <p>Owns: the forward and backward pass of LSTM, GRU, simple recurrent and convolution layers as large matrix products and
 * SIMD loops, the backward pass of pooling, the arithmetic of Adam, and the threads they run on.
 *
 * <p>Takes: a stock network with such layers, or parameters and a minibatch.
 *
 * <p>Gives: the same network, whose layers compute the same numbers faster; or the loss and its gradient.
 *
 * <p>Never: a change of the network's definition; its files open in any DL4J program.
 *
 * <p>Why OpenBLAS and loops that the JIT vectorises, and not oneDNN's LSTM primitive: {@code run.sh bench} measures both.
 * On two threads the primitive alone (18 ms in the median, 16 at best) takes longer than our whole iteration (16.5 and 12.5
 * ms, output layer and optimizer included). It meets at a barrier of OpenMP in every timestep, where we meet four times in an
 * iteration, and waits there as soon as something else wants a core, such as the window. It also wants the weights in two
 * layouts of its own, new in every iteration, and another 60 MB of native library.
 */
package rowreader.network.fast;

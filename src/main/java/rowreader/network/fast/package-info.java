/**
 * Recurrent and convolution layers at the speed of the machine.
 *
 * <p>Owns: the forward and backward pass of LSTM, GRU, simple recurrent and convolution layers as large matrix products and
 * SIMD loops, the backward pass of pooling, the arithmetic of Adam, the threads they run on, and when these let go of a core.
 *
 * <p>Takes: a DL4J network with such layers, or parameters and a minibatch.
 *
 * <p>Gives: the same network, whose layers compute the same numbers faster; or the loss and its gradient.
 *
 * <p>Never: a change of the network's definition; the files of all but a GRU open in any DL4J program.
 *
 * <p>Why OpenBLAS and loops that the JIT vectorises, and not oneDNN's LSTM primitive: {@code run.sh bench} measures both.
 * On two threads the primitive alone (18 ms in the median, 16 at best) takes longer than our whole iteration (16.5 and 12.5
 * ms, output layer and optimizer included). It meets at a barrier of OpenMP in every timestep, where we meet five times in an
 * iteration, and waits there as soon as something else wants a core, such as the window. It also wants the weights in two
 * layouts of its own, new in every iteration, and another 60 MB of native library.
 *
 * <p>What stands behind the constants of this package (rows in a slice, slices, shares, units, products' pieces, Adam's
 * blocks, spins): the two iterations that {@code run.sh bench} times, one of the seed network (28 timesteps of 28 pixels, 150 units,
 * batch 128, Adam) and one of LeNet, on a two-core AVX-512 machine. With all of them as they are, the seed network's took
 * 11.3 ms in the median, 9.2 at best, on two threads, where DL4J's own layer took 458 and PyTorch 21.7; LeNet's took 32.8.
 * Three were also measured by themselves, each value in its turn, on a busy machine of that kind. Adam's blocks: of 108,910
 * parameters, blocks of 128 take 503 microseconds in the median, 384 take 357, 1,536 take 338, 4,096 take 347, 16,384 take
 * 381, halves 525. Spins before a thread sleeps: 0 to 20,000 make no difference to four computations of 2 ms in a row, with
 * 200,000 they take a third longer. Rows in a slice: with 16 instead of 32 the seed network learns 3.6 % less in a second. Of
 * the others no measurement of each by itself is on record: who changes one times both iterations before and after.
 *
 * <p>Whoever is done with its slices helps with the products that end those of others, and no product is left for later: when
 * all of them came after all slices, gates one by one, they took a third longer (perf), since what they read had left the caches.
 *
 * <p>Any thread may make and use these objects, one thread at a time for each: none is thread safe but {@code Cores}, which
 * serves one caller at a time with all threads and lets the others compute alone.
 */
package rowreader.network.fast;

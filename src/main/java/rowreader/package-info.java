/**
 * Row Reader: watch an LSTM read a handwritten digit, row by row.
 *
 * <p>A digit's journey: {@link rowreader.data} gives pictures, from MNIST or from a person's strokes;
 * {@link rowreader.network} learns from them and hands out snapshots of its weights; {@link rowreader.trace} runs those
 * weights over one picture and keeps every gate and state of every timestep; {@link rowreader.viewmodel} decides what is
 * shown and allowed now; {@link rowreader.view} paints it. {@link rowreader.cli} offers the same without a window.
 *
 * <p>A room imports only rooms to its left: data, network, trace, viewmodel, view. Only {@code App} sees every room.
 */
package rowreader;

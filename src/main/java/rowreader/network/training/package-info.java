/**
 * The training loop and its thread.
 *
 * <p>Owns: the run that can be started, paused and reset; fine-tuning on drawings.
 *
 * <p>Takes: digits, a recipe, commands.
 *
 * <p>Gives: losses, accuracies and snapshots of weights, told to a listener.
 *
 * <p>Never: who watches.
 */
package rowreader.network.training;

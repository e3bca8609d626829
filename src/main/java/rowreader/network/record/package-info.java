/**
 * What a training run leaves behind.
 *
 * <p>Owns: losses, accuracies and evaluations.
 *
 * <p>Takes: what the training measured.
 *
 * <p>Gives: plain data that model files and views show.
 *
 * <p>Never: the network itself.
 */
package rowreader.network.record;

/**
 * Everything that decides how a training run goes, as plain data.
 *
 * <p>Owns: architectures, optimizers, learning rate schedules, and the recipe that names one of each.
 *
 * <p>Takes: what a person or a file chose.
 *
 * <p>Gives: values that are within their bounds.
 *
 * <p>Never: how any of it is computed.
 */
package rowreader.network.recipe;

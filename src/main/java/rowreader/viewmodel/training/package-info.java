/**
 * The run on screen.
 *
 * <p>Owns: the state of the training, its curves, speed and newest weights; where its digits come from.
 *
 * <p>Takes: what the training tells, on its thread.
 *
 * <p>Gives: properties and commands.
 *
 * <p>Never: networks.
 */
package rowreader.viewmodel.training;

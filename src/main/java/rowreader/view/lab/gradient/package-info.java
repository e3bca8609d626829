/**
 * What is left of the gradient on its way back.
 *
 * <p>Owns: the norms at each timestep, in two networks side by side.
 *
 * <p>Takes: gradients of a reading.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: computing what it shows.
 */
package rowreader.view.lab.gradient;

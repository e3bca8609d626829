/**
 * How a digit is read, and where the reading stands.
 *
 * <p>Owns: the trace on screen, the playback's timestep, the readout after every row.
 *
 * <p>Takes: a digit and a network's weights.
 *
 * <p>Gives: properties that every view of the reading binds to.
 *
 * <p>Never: nodes, training.
 */
package rowreader.viewmodel.reading;

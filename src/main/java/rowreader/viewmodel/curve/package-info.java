/**
 * Curves of measurements.
 *
 * <p>Owns: every point, and its minimum and maximum at every zoom.
 *
 * <p>Takes: one point after the other.
 *
 * <p>Gives: ranges that can be painted at once.
 *
 * <p>Never: pixels.
 */
package rowreader.viewmodel.curve;

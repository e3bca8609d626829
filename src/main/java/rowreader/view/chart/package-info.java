/**
 * Curves over training.
 *
 * <p>Owns: axes, ticks, decimation to pixel columns, zoom and hover of a chart.
 *
 * <p>Takes: growing curves, and when they changed.
 *
 * <p>Gives: a chart that costs the same to paint for a hundred points as for a million.
 *
 * <p>Never: what is measured, or when.
 */
package rowreader.view.chart;

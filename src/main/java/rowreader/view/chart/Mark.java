package rowreader.view.chart;

/**
 * A place on a chart's level axis where something was changed.
 *
 * @param x how far the training was
 * @param text what was changed, in a word or two
 */
public record Mark(double x, String text) {}

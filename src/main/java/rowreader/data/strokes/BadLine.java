package rowreader.data.strokes;

import rowreader.text.Text;

/**
 * A line of a strokes file that is no drawing.
 *
 * @param line from 1
 * @param reason what is wrong with it, e.g. "a coordinate is not a number"
 */
public record BadLine(long line, Text reason) {}

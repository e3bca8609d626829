package rowreader.data.drawing;

import java.util.OptionalInt;

/**
 * A drawing and what its drawer meant.
 *
 * @param line of the strokes file it is from, from 1
 * @param label 0..9, if known
 */
public record LabelledDrawing(long line, OptionalInt label, Drawing drawing) {}

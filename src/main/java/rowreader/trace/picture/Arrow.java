package rowreader.trace.picture;

/**
 * A flow of numbers from one part of a cell to another.
 *
 * @param phase when it flows
 * @param size how many numbers
 */
public record Arrow(Part from, Part to, Phase phase, int size) {}

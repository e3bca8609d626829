package rowreader.viewmodel;

import rowreader.data.Digit;

/**
 * A digit before a network that sees all of it at once: there is no row by row to trace.
 *
 * @param weights those of the network
 * @param digit what it sees
 */
public record Glance(ReaderWeights weights, Digit digit) {}

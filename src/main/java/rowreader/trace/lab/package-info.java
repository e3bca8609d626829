/**
 * Why the network thought so.
 *
 * <p>Owns: the questions one can put to a trace (the arithmetic of a cell, occlusion, memory, gradients, ablation, projection,
 * comparison), to a network over many digits, and to its history; what digits look like to a network, so that what is none can
 * be told; the caches of what takes seconds to compute.
 *
 * <p>Takes: traces, weights and digits.
 *
 * <p>Gives: exact numbers from the weights in use; what is taken of a part of the digits only, or learned from them, says so.
 *
 * <p>Never: DL4J or windows; files but by {@link rowreader.files.CacheFolder} and those that come with the program; no state that
 * outlives a question, except {@link rowreader.trace.lab.SnapshotHistory}.
 */
package rowreader.trace.lab;

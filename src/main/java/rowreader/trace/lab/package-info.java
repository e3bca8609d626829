/**
 * Why the network thought so.
 *
 * <p>Owns: the questions one can put to a trace (the arithmetic of a cell, occlusion, memory, gradients, ablation, projection,
 * comparison), to a network over many digits, and to its history.
 *
 * <p>Takes: traces, weights and digits.
 *
 * <p>Gives: exact numbers from the weights in use; nothing is approximated or sampled.
 *
 * <p>Never: DL4J, files or windows; no state that outlives a question, except {@link
 * rowreader.trace.lab.SnapshotHistory}.
 */
package rowreader.trace.lab;

/**
 * Two readings held against each other.
 *
 * <p>Owns: the editor of what the network sees, and the chart of two readings.
 *
 * <p>Takes: the counterfactual and the comparison model.
 *
 * <p>Gives: two views of the lab.
 *
 * <p>Never: the drawing itself, or files.
 */
package rowreader.view.lab.compare;

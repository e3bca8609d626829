/**
 * What is shown and allowed now.
 *
 * <p>Owns: the state behind the window, as properties and commands.
 *
 * <p>Takes: traces, and what the training tells.
 *
 * <p>Gives: properties that views bind to.
 *
 * <p>Never: nodes, CSS or ND4J; it does not block.
 */
package rowreader.viewmodel;

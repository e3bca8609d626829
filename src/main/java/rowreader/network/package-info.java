/**
 * What learns.
 *
 * <p>Owns: network definitions, minibatches, the training loop, model files; the only room that imports DL4J, ND4J and JavaCPP.
 *
 * <p>Takes: datasets and a recipe.
 *
 * <p>Gives: immutable snapshots of weights, losses and accuracies.
 *
 * <p>Never: traces or windows; tensors never leave it.
 */
package rowreader.network;
